package org.partnergraph.embed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stroke patterns of the kinds of edges, so that they differ by more than colour. */
record Dashes(Map<String, String> byKind) {

  private static final List<String> PATTERNS =
      List.of("", "8 4", "2 4", "12 4 2 4", "5 3", "16 5", "1 6", "12 3 2 3 2 3");

  /** In the order of the kinds, the first a full line. */
  static Dashes of(List<String> kinds) {
    Map<String, String> byKind = new LinkedHashMap<>();
    kinds.forEach(kind -> byKind.putIfAbsent(kind, PATTERNS.get(byKind.size() % PATTERNS.size())));
    return new Dashes(byKind);
  }

  String of(String kind) {
    return byKind.getOrDefault(kind, "");
  }
}
