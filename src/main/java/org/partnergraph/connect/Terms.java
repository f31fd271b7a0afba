package org.partnergraph.connect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Numbers the terms that are met while an index is built: numbers join faster than terms. */
final class Terms {

  /** In place of a number where there is no term. */
  static final int NONE = -1;

  private final Map<Node, Integer> numbers = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  /** The number of a term, a new one if it has none; {@link #NONE} of no term. */
  int of(@Nullable Node node) {
    if (node == null) {
      return NONE;
    }
    Integer known = numbers.putIfAbsent(node, nodes.size());
    if (known != null) {
      return known;
    }
    nodes.add(node);
    return nodes.size() - 1;
  }

  /** The term of a number. */
  Node node(int number) {
    return nodes.get(number);
  }

  int size() {
    return nodes.size();
  }
}
