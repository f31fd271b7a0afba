package org.partnergraph.wikidata;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.partnergraph.store.PartialDate;

/**
 * Since when and until when something holds, as precisely as Wikidata says (P580, P582).
 *
 * @param begin a literal of {@code xsd:date}, {@code xsd:gYearMonth} or {@code xsd:gYear}
 * @param end likewise
 * @param over whether it has ended, which may be known without a date
 */
public record Span(Optional<Node> begin, Optional<Node> end, boolean over) {

  /** Nothing is said. */
  public static final Span UNKNOWN = new Span(Optional.empty(), Optional.empty(), false);

  /** Whether the end lies before the begin. */
  boolean isBackward() {
    return begin.isPresent() && end.isPresent() && isBefore(end.get(), begin.get());
  }

  /** The same, but without dates if they cannot be true. */
  Span inOrder() {
    return isBackward() ? new Span(Optional.empty(), Optional.empty(), over) : this;
  }

  /** Whether one of them ended before the other began. */
  boolean isApartFrom(Span other) {
    return endsBefore(other) || other.endsBefore(this);
  }

  private boolean endsBefore(Span other) {
    return end.isPresent() && other.begin.isPresent() && isBefore(end.get(), other.begin.get());
  }

  /** Whether the last day that a date can mean lies before the first one of another. */
  static boolean isBefore(Node date, Node other) {
    Optional<LocalDate> last = PartialDate.of(date).flatMap(PartialDate::latest);
    Optional<LocalDate> first = PartialDate.of(other).flatMap(PartialDate::earliest);
    return last.isPresent() && first.isPresent() && last.get().isBefore(first.get());
  }

  /** Whether it has more dates than another, or as many and more precise ones. */
  boolean tellsMoreThan(Span other) {
    return weight() > other.weight();
  }

  private int weight() {
    int longest = "2000-01-01".length() * 2 + 1;
    return begin.map(date -> longest + length(date)).orElse(0)
        + end.map(date -> longest + length(date)).orElse(0)
        + (over ? 1 : 0);
  }

  private static int length(Node date) {
    return date.getLiteralLexicalForm().length();
  }

  /** With what another adds to it: a date that is missing here, or the same more precisely. */
  Span with(Span other) {
    Span both = new Span(finer(begin, other.begin), finer(end, other.end), over || other.over);
    return both.isBackward() ? this : both;
  }

  private static Optional<Node> finer(Optional<Node> date, Optional<Node> other) {
    return other.filter(o -> date.isEmpty() || isPartOf(o, date.get())).or(() -> date);
  }

  /** Whether the two cannot both be true. */
  boolean contradicts(Span other) {
    return isApartFrom(other) || differ(other, Span::begin) || differ(other, Span::end);
  }

  private boolean differ(Span other, Function<Span, Optional<Node>> date) {
    Optional<Node> mine = date.apply(this);
    Optional<Node> its = date.apply(other);
    return mine.isPresent()
        && its.isPresent()
        && !isPartOf(mine.get(), its.get())
        && !isPartOf(its.get(), mine.get());
  }

  private static boolean isPartOf(Node date, Node longer) {
    return date.getLiteralLexicalForm().startsWith(longer.getLiteralLexicalForm());
  }
}
