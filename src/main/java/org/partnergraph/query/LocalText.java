package org.partnergraph.query;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text in several languages.
 *
 * @param byLanguage language tag to text; never empty
 */
public record LocalText(SortedMap<String, String> byLanguage) {

  private static final List<String> FALLBACK = List.of("de", "en");

  /** Takes a copy. */
  public LocalText {
    byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
  }

  static LocalText of(Map<String, String> byLanguage) {
    return new LocalText(new TreeMap<>(byLanguage));
  }

  /** The text in a language, else in German, English, any. */
  public String in(String language) {
    String asked = byLanguage.get(language);
    if (asked != null) {
      return asked;
    }
    return FALLBACK.stream()
        .filter(byLanguage::containsKey)
        .map(byLanguage::get)
        .findFirst()
        .orElseGet(() -> byLanguage.values().iterator().next());
  }
}
