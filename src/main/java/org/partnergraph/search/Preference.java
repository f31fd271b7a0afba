package org.partnergraph.search;

import java.util.Map;
import java.util.Set;

/** Which of two equally good matches comes first: what people mostly look for. */
final class Preference {

  private static final int OTHER_CLASS = 2;
  private static final Map<String, Integer> OF_CLASS =
      Map.of("City", 5, "Person", 4, "Partnership", 4, "Organisation", 3, "Topic", 1);

  private Preference() {}

  /** The higher the sooner; things that are no entities of the ontology come last. */
  static int of(Set<String> types) {
    if (!types.contains("Entity") && types.stream().noneMatch(OF_CLASS::containsKey)) {
      return 0;
    }
    return types.stream().mapToInt(type -> OF_CLASS.getOrDefault(type, 0)).max().stream()
        .map(best -> best == 0 ? OTHER_CLASS : best)
        .findFirst()
        .orElse(0);
  }
}
