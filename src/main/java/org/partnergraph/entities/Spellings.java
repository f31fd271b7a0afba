package org.partnergraph.entities;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/** The names of a node, as its labels give them. */
public final class Spellings {

  private static final Map<Node, SpellingKind> KINDS =
      Map.of(
          SKOS.prefLabel.asNode(), SpellingKind.PREFERRED,
          SKOS.altLabel.asNode(), SpellingKind.ALTERNATIVE,
          SKOS.hiddenLabel.asNode(), SpellingKind.HIDDEN);

  private Spellings() {}

  /** The spelling that a statement gives; empty if it gives none. */
  public static Optional<Spelling> of(Node property, Node value) {
    SpellingKind kind = KINDS.get(property);
    return kind == null || !value.isLiteral()
        ? Optional.empty()
        : Optional.of(
            new Spelling(value.getLiteralLexicalForm(), value.getLiteralLanguage(), kind));
  }

  /** All spellings, preferred ones first. */
  static List<Spelling> of(Description description) {
    return description.statements().stream()
        .flatMap(s -> of(s.property(), s.value()).stream())
        .distinct()
        .sorted(
            Comparator.comparing(Spelling::kind)
                .thenComparing(Spelling::language)
                .thenComparing(Spelling::text))
        .toList();
  }
}
