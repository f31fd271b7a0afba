package org.partnergraph.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OA;
import org.partnergraph.store.Changes;
import org.partnergraph.store.CommitStep;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.Violation;

/**
 * Refuses words that are put into a document's mouth: evidence stands in the graph of the document
 * that it quotes, and where the service has the text, the quote stands in it, at its lines.
 */
final class QuoteGuard implements CommitStep {

  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "de", "Der Beleg zitiert ein anderes Dokument als das, in dessen Graph er steht.",
          "en", "The evidence quotes another document than the one in whose graph it stands.",
          "pl", "Dowód cytuje inny dokument niż ten, w którego grafie się znajduje.");
  private static final Map<String, String> NOT_THERE =
      Map.of(
          "de", "Das Zitat steht nicht wörtlich in diesen Zeilen des Textes.",
          "en", "The quote does not stand word for word in these lines of the text.",
          "pl", "Cytat nie występuje dosłownie w tych wierszach tekstu.");

  private final Path sources;
  private final Namespaces namespaces;

  /** With the folder of the texts. */
  QuoteGuard(Path sources, Namespaces namespaces) {
    this.sources = sources;
    this.namespaces = namespaces;
  }

  @Override
  public void apply(DatasetGraph data, Changes changes) {
    Map<Node, Optional<SourceText>> texts = new HashMap<>();
    List<Violation> violations = new ArrayList<>();
    for (Quad source : sourcesOf(data, changes)) {
      Optional<SourceText> text =
          texts.computeIfAbsent(source.getObject(), document -> text(data, document));
      violation(data, source, text).ifPresent(violations::add);
    }
    if (!violations.isEmpty()) {
      throw new RefusedCommitException(violations);
    }
  }

  /** The statements that say which document a changed evidence quotes. */
  private Set<Quad> sourcesOf(DatasetGraph data, Changes changes) {
    Set<Quad> found = new HashSet<>();
    for (Node node : changes.subjects()) {
      Stream.concat(Stream.of(node), quoting(data, node))
          .forEach(evidence -> found.addAll(quads(data, evidence, OA.hasSource.asNode())));
    }
    return found;
  }

  private static Stream<Node> quoting(DatasetGraph data, Node selector) {
    return Iter.asStream(data.find(Node.ANY, Node.ANY, OA.hasSelector.asNode(), selector))
        .map(Quad::getSubject);
  }

  private Optional<SourceText> text(DatasetGraph data, Node document) {
    return literal(data, document, namespaces.term("textFile"))
        .filter(name -> FILE_NAME.matcher(name).matches())
        .map(sources::resolve)
        .filter(Files::isRegularFile)
        .map(SourceText::of);
  }

  private Optional<Violation> violation(DatasetGraph data, Quad source, Optional<SourceText> text) {
    if (!source.getGraph().equals(source.getObject())) {
      return Optional.of(violation("EvidenceInGraph", source.getSubject(), ELSEWHERE));
    }
    return text.filter(t -> !stands(data, source.getSubject(), t))
        .map(t -> violation("QuoteInText", source.getSubject(), NOT_THERE));
  }

  private boolean stands(DatasetGraph data, Node evidence, SourceText text) {
    Optional<String> quote =
        quads(data, evidence, OA.hasSelector.asNode()).stream()
            .flatMap(q -> literal(data, q.getObject(), OA.exact.asNode()).stream())
            .findFirst();
    Optional<Integer> first = line(data, evidence, "firstLine");
    Optional<Integer> last = line(data, evidence, "lastLine");
    return quote.isPresent()
        && first.isPresent()
        && last.isPresent()
        && text.has(quote.get(), first.get(), last.get());
  }

  private Optional<Integer> line(DatasetGraph data, Node evidence, String property) {
    return literal(data, evidence, namespaces.term(property)).map(Integer::valueOf);
  }

  private Optional<String> literal(DatasetGraph data, Node node, Node property) {
    return quads(data, node, property).stream()
        .map(quad -> quad.getObject().getLiteralLexicalForm())
        .findFirst();
  }

  private List<Quad> quads(DatasetGraph data, Node subject, Node property) {
    return Iter.toList(data.find(Node.ANY, subject, property, Node.ANY)).stream()
        .filter(quad -> !quad.isDefaultGraph())
        .filter(quad -> !quad.getGraph().equals(namespaces.derivedGraph()))
        .toList();
  }

  private Violation violation(String rule, Node evidence, Map<String, String> messages) {
    String node = namespaces.localId(evidence.getURI()).orElse(evidence.getURI());
    return new Violation(
        rule, node, Optional.empty(), Optional.empty(), messages, Optional.empty());
  }
}
