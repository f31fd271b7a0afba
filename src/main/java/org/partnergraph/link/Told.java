package org.partnergraph.link;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.partnergraph.store.PartialDate;

/** What some documents say of one pair of cities. */
final class Told {

  /** A year, a month or a day, with no mark of doubt. */
  private static final Pattern PLAIN = Pattern.compile("\\d{4}(?:-\\d\\d){0,2}");

  final SortedSet<String> documents = new TreeSet<>();
  final Dates begins = new Dates();
  final Dates ends = new Dates();
  final SortedSet<String> unlabelled = new TreeSet<>();

  /** Dates, each with the documents that state it. */
  static final class Dates {

    private final Map<String, SortedSet<String>> documents = new TreeMap<>();
    private final Map<String, PartialDate> dates = new TreeMap<>();

    void add(Node date, String document) {
      String text = date.getLiteralLexicalForm();
      documents.computeIfAbsent(text, t -> new TreeSet<>()).add(document);
      PartialDate.of(date).ifPresent(read -> dates.put(text, read));
    }

    boolean isEmpty() {
      return documents.isEmpty();
    }

    /** As they are written. */
    Set<String> texts() {
      return documents.keySet();
    }

    /** The most precise of those that are a plain year, month or day. */
    Optional<String> finest() {
      return dates.values().stream()
          .filter(date -> PLAIN.matcher(date.text()).matches())
          .reduce((one, other) -> other.isFinerThan(one) ? other : one)
          .map(PartialDate::text);
    }

    /** The documents that state a date just so. */
    Set<String> documents(String text) {
      return documents.getOrDefault(text, new TreeSet<>());
    }

    private boolean excludes(Dates others) {
      return dates.values().stream()
          .anyMatch(a -> others.dates.values().stream().anyMatch(b -> !a.agreesWith(b)));
    }
  }

  void add(String document) {
    documents.add(document);
  }

  void unlabelled(Node date) {
    unlabelled.add(date.getLiteralLexicalForm());
  }

  /** Whether a date of the one excludes a date of the other. */
  boolean disagrees(Told other) {
    return begins.excludes(other.begins) || ends.excludes(other.ends);
  }

  /** Whether it has a date of which the other says nothing. */
  boolean knowsMoreThan(Told other) {
    return (!begins.isEmpty() && other.begins.isEmpty())
        || (!ends.isEmpty() && other.ends.isEmpty());
  }

  static String text(Collection<String> values) {
    return String.join(", ", values);
  }
}
