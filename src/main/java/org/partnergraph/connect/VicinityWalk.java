package org.partnergraph.connect;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/** Finds the edges around a node in the index: those of the steps, and those among what is seen. */
final class VicinityWalk {

  private final ConnectionIndex index;
  private final VicinityRequest request;
  private final Window window;
  private final IntPredicate otherwise;
  private final BitSet seen = new BitSet();
  private final BitSet edges = new BitSet();

  private VicinityWalk(ConnectionIndex index, VicinityRequest request, IntPredicate otherwise) {
    this.index = index;
    this.otherwise = otherwise;
    this.request = request;
    this.window = request.window();
  }

  /**
   * Walks; finds nothing where no link holds the centre.
   *
   * @param otherwise whether an edge may hold though the days that the index has of it do not
   */
  static VicinityWalk of(ConnectionIndex index, VicinityRequest request, IntPredicate otherwise) {
    VicinityWalk walk = new VicinityWalk(index, request, otherwise);
    index.node(request.centre()).ifPresent(walk::from);
    return walk;
  }

  private void from(int centre) {
    BitSet border = new BitSet();
    border.set(centre);
    for (int step = 0; step < request.depth(); step++) {
      BitSet next = new BitSet();
      border.stream().forEach(node -> step(node, next));
      next.andNot(seen);
      border = next;
    }
    seen.or(border);
    for (Node node : request.expanded()) {
      index.node(node).stream().filter(seen::get).forEach(number -> step(number, seen));
    }
    IntStream among = seen.stream().filter(node -> node != centre);
    among.forEach(node -> eachEdge(node, edge -> addIf(seen.get(far(edge, node)), edge)));
  }

  private void addIf(boolean wanted, int edge) {
    if (wanted) {
      edges.set(edge);
    }
  }

  private void step(int node, BitSet reached) {
    seen.set(node);
    eachEdge(
        node,
        edge -> {
          edges.set(edge);
          reached.set(far(edge, node));
          if (passes(edge) && index.to(edge) != node) {
            pass(index.to(edge), reached);
          }
        });
  }

  private void pass(int through, BitSet reached) {
    eachEdge(
        through,
        edge -> {
          if (passes(edge)) {
            edges.set(edge);
            reached.set(far(edge, through));
          }
        });
  }

  private boolean passes(int edge) {
    return request.passed().contains(index.kind(edge).id());
  }

  private int far(int edge, int near) {
    return index.from(edge) == near ? index.to(edge) : index.from(edge);
  }

  private void eachEdge(int node, IntConsumer use) {
    Adjacency adjacency = index.adjacency();
    for (int slot = adjacency.first[node]; slot < adjacency.first[node + 1]; slot++) {
      if (isWanted(adjacency.edge[slot])) {
        use.accept(adjacency.edge[slot]);
      }
    }
  }

  private boolean isWanted(int edge) {
    boolean kind = request.only().isEmpty() || request.only().contains(index.kind(edge).id());
    return kind && isTimely(edge);
  }

  /** Whether it may hold within the days; what the index has no date of may always. */
  private boolean isTimely(int edge) {
    return index.edges().mayHold(edge, window) || otherwise.test(edge);
  }

  int total() {
    return edges.cardinality();
  }

  /** The heaviest edges, those of the same weight in the order of the index. */
  List<Integer> heaviest(int most) {
    return edges.stream()
        .boxed()
        .sorted(Comparator.comparing((Integer edge) -> -index.kind(edge).weight()))
        .limit(most)
        .toList();
  }

  /** How many edges each of the seen nodes has. */
  Map<Node, Integer> degrees() {
    Map<Node, Integer> degrees = new HashMap<>();
    seen.stream().forEach(node -> degrees.put(index.node(node), index.degree(node)));
    return degrees;
  }
}
