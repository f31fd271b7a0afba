package org.partnergraph.connect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/** Edges in the order in which the patterns give them; makes the sorted columns of them. */
final class EdgeRows {

  private final Map<Node, Integer> numbers = new HashMap<>();
  private final List<byte[]> iris = new ArrayList<>();
  private final Ints from = new Ints();
  private final Ints to = new Ints();
  private final Ints relation = new Ints();
  private final Ints firstDay = new Ints();
  private final Ints lastDay = new Ints();

  void add(Node source, Node target, int kind, Days days) {
    from.add(number(source));
    to.add(number(target));
    relation.add(kind);
    firstDay.add(days.first());
    lastDay.add(days.last());
  }

  private int number(Node node) {
    Integer known = numbers.putIfAbsent(node, iris.size());
    if (known != null) {
      return known;
    }
    iris.add(node.getURI().getBytes(StandardCharsets.UTF_8));
    return iris.size() - 1;
  }

  /** The index of all rows added; the rows cannot be used again. */
  ConnectionIndex index(long dataVersion, List<Relation> relations) {
    Integer[] order = IntStream.range(0, iris.size()).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (one, other) -> Arrays.compareUnsigned(iris.get(one), iris.get(other)));
    Dictionary names = Dictionary.of(Arrays.stream(order).map(iris::get).toArray(byte[][]::new));
    renumber(order);
    List<EdgeKind> kinds = relations.stream().map(EdgeKind::of).toList();
    return new ConnectionIndex(dataVersion, kinds, names, table(names.size(), relations));
  }

  private void renumber(Integer[] order) {
    int[] ids = new int[order.length];
    for (int id = 0; id < order.length; id++) {
      ids[order[id]] = id;
    }
    from.replace(ids);
    to.replace(ids);
  }

  private EdgeTable table(int nodes, List<Relation> relations) {
    for (int row = 0; row < from.size(); row++) {
      if (relations.get(relation.get(row)).symmetric() && from.get(row) > to.get(row)) {
        Ints.swap(from, to, row);
      }
    }
    int[] order =
        new Ordering(from.size())
            .by(relation::get, relations.size())
            .by(to::get, nodes)
            .by(from::get, nodes)
            .items();
    EdgeTable table = new EdgeTable(order.length);
    for (int row : order) {
      short kind = (short) relation.get(row);
      table.add(from.get(row), to.get(row), kind, firstDay.get(row), lastDay.get(row));
    }
    return table.trimmed();
  }
}
