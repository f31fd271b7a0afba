package org.partnergraph.wikidata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * A time for which something holds, and the statements that say so. What ended and was taken up
 * again has two.
 */
record Period(List<Statement> statements) {

  private static final String FIRST = "0";
  private static final String LAST = "9";

  /** Those without a date come last, as they may belong to any. */
  private static final Comparator<Statement> IN_TIME =
      Comparator.comparing(s -> start(s.span().inOrder()));

  /** Copies what it is given. */
  Period {
    statements = List.copyOf(statements);
  }

  private static String start(Span span) {
    return span.begin()
        .map(Node::getLiteralLexicalForm)
        .orElse(span.end().isPresent() ? FIRST : LAST);
  }

  /**
   * The periods of which statements on the same relation speak, in their order. One item that names
   * times which lie apart speaks of two; where two items name such times, one of them is wrong.
   */
  static List<Period> of(List<Statement> statements) {
    List<List<Statement>> groups = new ArrayList<>();
    for (Statement next : statements.stream().sorted(IN_TIME).toList()) {
      group(groups, next).add(next);
    }
    return groups.stream().map(Period::new).toList();
  }

  private static List<Statement> group(List<List<Statement>> groups, Statement next) {
    Span span = next.span().inOrder();
    Predicate<Statement> apart = other -> other.span().inOrder().isApartFrom(span);
    Predicate<Statement> own = other -> other.subject().equals(next.subject());
    return last(groups, group -> group.stream().noneMatch(apart))
        .or(() -> last(groups, group -> group.stream().noneMatch(apart.and(own))))
        .orElseGet(
            () -> {
              groups.add(new ArrayList<>());
              return groups.get(groups.size() - 1);
            });
  }

  private static Optional<List<Statement>> last(
      List<List<Statement>> groups, Predicate<List<Statement>> fits) {
    return groups.stream().filter(fits).reduce((a, b) -> b);
  }

  /**
   * When it was: what the statement says that tells most, and what the others add to it. Of dates
   * that contradict each other, those of one statement are taken.
   */
  Span span() {
    Span most = spans().reduce((a, b) -> b.tellsMoreThan(a) ? b : a).orElse(Span.UNKNOWN);
    return spans().reduce(most, Span::with);
  }

  private Stream<Span> spans() {
    return statements.stream().map(statement -> statement.span().inOrder());
  }

  /** Whether its statements date it differently. */
  boolean isDisputed() {
    return spans().anyMatch(one -> spans().anyMatch(one::contradicts));
  }
}
