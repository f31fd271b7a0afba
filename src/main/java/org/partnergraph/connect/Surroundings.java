package org.partnergraph.connect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** What lies within some steps of a thing, whichever way the ties are read. */
final class Surroundings {

  private final Map<Node, List<Tie>> ties = new HashMap<>();

  Surroundings(Collection<Tie> all) {
    for (Tie tie : all) {
      ties.computeIfAbsent(tie.from(), node -> new ArrayList<>()).add(tie);
      ties.computeIfAbsent(tie.to(), node -> new ArrayList<>()).add(tie);
    }
  }

  /** The ties that such steps pass. */
  Set<Tie> of(Node centre, int depth) {
    Set<Tie> passed = new HashSet<>();
    Set<Node> seen = new HashSet<>(Set.of(centre));
    Set<Node> border = Set.of(centre);
    for (int step = 0; step < depth; step++) {
      Set<Node> next = new HashSet<>();
      for (Node node : border) {
        for (Tie tie : ties.getOrDefault(node, List.of())) {
          passed.add(tie);
          next.add(tie.from());
          next.add(tie.to());
        }
      }
      next.removeAll(seen);
      seen.addAll(next);
      border = next;
    }
    return passed;
  }
}
