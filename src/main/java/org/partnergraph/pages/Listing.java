package org.partnergraph.pages;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All things of one kind with what a list shows of them, in one language.
 *
 * @param version of the data
 * @param items by name
 */
public record Listing(long version, List<Item> items) {

  /**
   * A thing in a list.
   *
   * @param values by facet
   * @param first its earliest day, if it has a date with a year
   */
  public record Item(
      String id, String label, Map<String, List<Value>> values, Optional<LocalDate> first) {

    boolean has(String facet, String value) {
      return of(facet).stream().anyMatch(v -> v.id().equals(value));
    }

    /** The values of a facet; none if it has none. */
    public List<Value> of(String facet) {
      return values.getOrDefault(facet, List.of());
    }
  }

  /** A value of a facet: its id in addresses, and its name. */
  public record Value(String id, String label) {}

  static Listing of(long version, List<Item> items, String language) {
    Collator collator = Collator.getInstance(Locale.forLanguageTag(language));
    Comparator<Item> byName = Comparator.comparing(Item::label, collator);
    return new Listing(version, items.stream().sorted(byName.thenComparing(Item::id)).toList());
  }

  /** Those that have all chosen values. */
  List<Item> matching(Map<String, String> chosen) {
    return items.stream()
        .filter(
            item -> chosen.entrySet().stream().allMatch(c -> item.has(c.getKey(), c.getValue())))
        .toList();
  }
}
