package org.partnergraph.connect;

import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Edges in the order in which the patterns give them; makes the sorted columns of them. */
final class EdgeRows {

  private final Numbering nodes = new Numbering();
  private final Numbering bearers = new Numbering();
  private final Ints from = new Ints();
  private final Ints to = new Ints();
  private final Ints relation = new Ints();
  private final Ints firstDay = new Ints();
  private final Ints lastDay = new Ints();
  private final Ints evidence = new Ints();
  private final Ints time = new Ints();

  /**
   * Adds an edge.
   *
   * @param bearer of its evidence; null if none
   * @param when whose dates are its time; null if none
   */
  void add(
      Node source, Node target, int kind, Days days, @Nullable Node bearer, @Nullable Node when) {
    from.add(nodes.of(source));
    to.add(nodes.of(target));
    relation.add(kind);
    firstDay.add(days.first());
    lastDay.add(days.last());
    evidence.add(ground(bearer));
    time.add(ground(when));
  }

  private int ground(@Nullable Node node) {
    return node == null || !node.isURI() ? Grounds.NONE : bearers.of(node);
  }

  /** The index of all rows added; the rows cannot be used again. */
  ConnectionIndex index(long dataVersion, List<Relation> relations) {
    Numbering.Numbered entities = nodes.sorted();
    from.replace(entities.ids());
    to.replace(entities.ids());
    int[] order = order(entities.names().size(), relations);
    EdgeTable table = new EdgeTable(order.length);
    GroundRows grounds = new GroundRows(order.length, bearers.sorted());
    for (int row : order) {
      short kind = (short) relation.get(row);
      table.add(from.get(row), to.get(row), kind, firstDay.get(row), lastDay.get(row));
      grounds.add(table.size() - 1, evidence.get(row), time.get(row));
    }
    List<EdgeKind> kinds = relations.stream().map(EdgeKind::of).toList();
    return new ConnectionIndex(
        dataVersion, kinds, entities.names(), table.trimmed(), grounds.made());
  }

  private int[] order(int size, List<Relation> relations) {
    for (int row = 0; row < from.size(); row++) {
      if (relations.get(relation.get(row)).symmetric() && from.get(row) > to.get(row)) {
        Ints.swap(from, to, row);
      }
    }
    return new Ordering(from.size())
        .by(relation::get, relations.size())
        .by(to::get, size)
        .by(from::get, size)
        .items();
  }
}
