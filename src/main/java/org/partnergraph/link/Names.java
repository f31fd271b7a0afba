package org.partnergraph.link;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.partnergraph.entities.Spelling;
import org.partnergraph.entities.SpellingKind;
import org.partnergraph.search.Candidate;

/** The names of an entity. */
final class Names {

  private Names() {}

  /** All but identifiers, preferred ones first. */
  static List<String> all(Candidate candidate) {
    return candidate.spellings().stream()
        .filter(spelling -> spelling.kind() != SpellingKind.IDENTIFIER)
        .sorted(
            Comparator.comparing(Spelling::kind)
                .thenComparing(Spelling::language)
                .thenComparing(Spelling::text))
        .map(Spelling::text)
        .toList();
  }

  /** The preferred names by language. */
  static Map<String, String> preferred(Candidate candidate) {
    Map<String, String> names = new LinkedHashMap<>();
    candidate.spellings().stream()
        .filter(spelling -> spelling.kind() == SpellingKind.PREFERRED)
        .sorted(Comparator.comparing(Spelling::language))
        .forEach(spelling -> names.putIfAbsent(spelling.language(), spelling.text()));
    return names;
  }

  /** One form for what differs only in case. */
  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
