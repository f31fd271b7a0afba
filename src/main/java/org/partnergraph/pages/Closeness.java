package org.partnergraph.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnergraph.entities.Card;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Fact;
import org.partnergraph.entities.Neighbour;
import org.partnergraph.entities.Neighbourhood;
import org.partnergraph.entities.Value;

/** How near other things are to one: in how many of its facts they are named. */
record Closeness(Map<String, Integer> counts) {

  static Closeness of(Card card) {
    Map<String, Integer> counts = new HashMap<>();
    for (Fact fact : card.facts()) {
      count(fact.value(), counts);
      fact.qualifiers().forEach(qualifier -> count(qualifier.value(), counts));
    }
    return new Closeness(Map.copyOf(counts));
  }

  private static void count(Value value, Map<String, Integer> counts) {
    if (value instanceof EntityRef ref) {
      counts.merge(ref.id(), 1, Integer::sum);
    }
  }

  /** The nearest first; those that are as near stay in their order. */
  Neighbourhood.Group sorted(Neighbourhood.Group group) {
    List<Neighbour> nearest =
        group.neighbours().stream()
            .sorted(
                Comparator.comparing(
                    (Neighbour next) -> -counts.getOrDefault(next.neighbour().id(), 0)))
            .toList();
    return new Neighbourhood.Group(group.kind(), nearest);
  }
}
