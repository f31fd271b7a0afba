package org.partnergraph.wikidata;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/** When a partnership holds, from what both parties' statements say of it. */
final class Spans {

  private static final Comparator<Node> BY_PRECISION =
      Comparator.comparingInt((Node date) -> date.getLiteralLexicalForm().length());

  private Spans() {}

  /** The most precise dates; of equally precise ones those of the first statement. */
  static Span of(List<Statement> statements) {
    return new Span(one(statements, Span::begin), one(statements, Span::end));
  }

  /** How many of the partnerships are dated differently by their two parties. */
  static long disagreeing(Iterable<List<Statement>> partnerships) {
    long disagreeing = 0;
    for (List<Statement> both : partnerships) {
      disagreeing += disagree(both, Span::begin) || disagree(both, Span::end) ? 1 : 0;
    }
    return disagreeing;
  }

  private static boolean disagree(List<Statement> both, Function<Span, Optional<Node>> date) {
    Optional<Node> taken = one(both, date);
    return both.stream()
        .flatMap(s -> date.apply(s.span()).stream())
        .anyMatch(
            other ->
                !taken
                    .orElseThrow()
                    .getLiteralLexicalForm()
                    .startsWith(other.getLiteralLexicalForm()));
  }

  private static Optional<Node> one(
      List<Statement> statements, Function<Span, Optional<Node>> date) {
    return statements.stream()
        .flatMap(s -> date.apply(s.span()).stream())
        .reduce((a, b) -> BY_PRECISION.compare(a, b) >= 0 ? a : b);
  }
}
