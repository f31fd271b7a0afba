package org.partnergraph.entities;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Which class lies above which, so that the most telling of several types can be shown. */
public final class ClassTree {

  private final Map<Node, Set<Node>> above = new HashMap<>();

  /**
   * Takes the subclass statements of the ontology.
   *
   * @param direct for each class the classes right above it
   */
  public ClassTree(Map<Node, ? extends Collection<Node>> direct) {
    direct.keySet().forEach(type -> above.put(type, closure(type, direct)));
  }

  private static Set<Node> closure(Node type, Map<Node, ? extends Collection<Node>> direct) {
    Set<Node> seen = new HashSet<>();
    Deque<Node> open = new ArrayDeque<>(direct.get(type));
    while (!open.isEmpty()) {
      Node next = open.pop();
      Collection<Node> upper = direct.get(next);
      if (seen.add(next) && upper != null) {
        open.addAll(upper);
      }
    }
    return seen;
  }

  /** All classes above one, without itself. */
  public Set<Node> above(Node type) {
    return above.getOrDefault(type, Set.of());
  }

  /** The type that no other of the types lies below; the first by IRI where several remain. */
  public Optional<Node> mostSpecific(Collection<Node> types) {
    return types.stream()
        .filter(type -> types.stream().noneMatch(other -> above(other).contains(type)))
        .min(Comparator.comparing(Node::toString));
  }
}
