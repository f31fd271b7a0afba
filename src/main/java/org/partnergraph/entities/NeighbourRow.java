package org.partnergraph.entities;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** A row of {@code neighbours.rq}. */
record NeighbourRow(Kind kind, Node neighbour, @Nullable Node relation) {

  /** What neighbours are grouped by. */
  record Kind(Node id, @Nullable Direction direction, @Nullable Node part) {

    static Kind of(Binding row) {
      Node direction = row.get("direction");
      return new Kind(
          row.get("kind"),
          direction == null ? null : direction(direction.getLiteralLexicalForm()),
          row.get("part"));
    }

    private static Direction direction(String text) {
      return text.equals("forward") ? Direction.FORWARD : Direction.BACKWARD;
    }

    NeighbourKind named(Names names) {
      Named named = names.named(id);
      return new NeighbourKind(
          named.id(), named.label(), direction, part == null ? null : names.named(part));
    }

    Stream<Node> nodes() {
      return part == null ? Stream.of(id) : Stream.of(id, part);
    }
  }

  static NeighbourRow of(Binding row) {
    return new NeighbourRow(Kind.of(row), row.get("neighbour"), row.get("relation"));
  }

  List<Node> nodes() {
    return relation == null ? List.of(neighbour) : List.of(neighbour, relation);
  }
}
