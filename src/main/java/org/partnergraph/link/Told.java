package org.partnergraph.link;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.partnergraph.store.PartialDate;

/** What some documents say of one pair of cities. */
final class Told {

  final SortedSet<String> documents = new TreeSet<>();
  final SortedSet<String> begins = new TreeSet<>();
  final SortedSet<String> ends = new TreeSet<>();
  final SortedSet<String> unlabelled = new TreeSet<>();
  private final Collection<PartialDate> beginDates = new java.util.ArrayList<>();
  private final Collection<PartialDate> endDates = new java.util.ArrayList<>();
  private Optional<Node> begin = Optional.empty();
  private Optional<Node> end = Optional.empty();

  void add(String document) {
    documents.add(document);
  }

  /** The most precise date counts. */
  void begin(Node date) {
    begins.add(date.getLiteralLexicalForm());
    PartialDate.of(date).ifPresent(beginDates::add);
    begin = finer(begin, date);
  }

  void end(Node date) {
    ends.add(date.getLiteralLexicalForm());
    PartialDate.of(date).ifPresent(endDates::add);
    end = finer(end, date);
  }

  void unlabelled(Node date) {
    unlabelled.add(date.getLiteralLexicalForm());
  }

  private static Optional<Node> finer(Optional<Node> known, Node date) {
    return known
        .filter(
            old -> old.getLiteralLexicalForm().length() >= date.getLiteralLexicalForm().length())
        .or(() -> Optional.of(date));
  }

  Optional<Node> begin() {
    return begin;
  }

  Optional<Node> end() {
    return end;
  }

  /** Whether a date of the one excludes a date of the other. */
  boolean disagrees(Told other) {
    return excludes(beginDates, other.beginDates) || excludes(endDates, other.endDates);
  }

  private static boolean excludes(Collection<PartialDate> some, Collection<PartialDate> others) {
    return some.stream().anyMatch(a -> others.stream().anyMatch(b -> !a.agreesWith(b)));
  }

  /** Whether it has a date of which the other says nothing. */
  boolean knowsMoreThan(Told other) {
    return (!begins.isEmpty() && other.begins.isEmpty())
        || (!ends.isEmpty() && other.ends.isEmpty());
  }

  static String text(Collection<String> values) {
    return values.stream().collect(Collectors.joining(", "));
  }
}
