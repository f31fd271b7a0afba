package org.partnergraph.connect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Numbers IRIs as they come, and in the order of their bytes in the end. */
final class Numbering {

  private final Map<Node, Integer> numbers = new HashMap<>();
  private final List<byte[]> iris = new ArrayList<>();

  /** The number of an IRI for now. */
  int of(Node node) {
    Integer known = numbers.putIfAbsent(node, iris.size());
    if (known != null) {
      return known;
    }
    iris.add(node.getURI().getBytes(StandardCharsets.UTF_8));
    return iris.size() - 1;
  }

  int size() {
    return iris.size();
  }

  /** The IRI of a number for now. */
  Node node(int number) {
    return NodeFactory.createURI(new String(iris.get(number), StandardCharsets.UTF_8));
  }

  /** The final numbers, and for each number so far the final one. */
  Numbered sorted() {
    Integer[] order = IntStream.range(0, iris.size()).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (one, other) -> Arrays.compareUnsigned(iris.get(one), iris.get(other)));
    int[] ids = new int[order.length];
    for (int id = 0; id < order.length; id++) {
      ids[order[id]] = id;
    }
    return new Numbered(
        Dictionary.of(Arrays.stream(order).map(iris::get).toArray(byte[][]::new)), ids);
  }

  /** All IRIs with their final numbers. */
  record Numbered(Dictionary names, int[] ids) {}
}
