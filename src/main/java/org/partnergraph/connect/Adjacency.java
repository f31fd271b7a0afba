package org.partnergraph.connect;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The edges at each node, whichever way they point. The slots of a node lie between {@code
 * first[node]} and {@code first[node + 1]}, in the order of the neighbour, then of the edge that
 * means most, then of the edge's number.
 */
final class Adjacency {

  static final int BYTES_PER_EDGE = 4 * Integer.BYTES;

  final int[] first;
  final int[] neighbour;
  final int[] edge;

  private Adjacency(int nodes, int slots) {
    first = new int[nodes + 1];
    neighbour = new int[slots];
    edge = new int[slots];
  }

  /**
   * The edges of some relations.
   *
   * @param used by the number of a relation
   */
  static Adjacency of(int nodes, EdgeTable edges, List<EdgeKind> kinds, IntPredicate used) {
    int[] ranks = ranks(kinds);
    int[] halves =
        IntStream.range(0, 2 * edges.size())
            .filter(half -> used.test(edges.relation[half >> 1]))
            .toArray();
    int[] order =
        new Ordering(halves)
            .by(half -> ranks[edges.relation[half >> 1]], kinds.size())
            .by(half -> far(edges, half), nodes)
            .by(half -> near(edges, half), nodes)
            .items();
    Adjacency adjacency = new Adjacency(nodes, order.length);
    adjacency.fill(edges, order);
    return adjacency;
  }

  private void fill(EdgeTable edges, int[] order) {
    for (int slot = 0; slot < order.length; slot++) {
      neighbour[slot] = far(edges, order[slot]);
      edge[slot] = order[slot] >> 1;
      first[near(edges, order[slot]) + 1]++;
    }
    for (int node = 1; node < first.length; node++) {
      first[node] += first[node - 1];
    }
  }

  /** The node at which half an edge begins: an even half at the edge's from. */
  private static int near(EdgeTable edges, int half) {
    return (half & 1) == 0 ? edges.from[half >> 1] : edges.to[half >> 1];
  }

  private static int far(EdgeTable edges, int half) {
    return near(edges, half ^ 1);
  }

  /** Relations of the same weight share a rank; the heaviest have rank 0. */
  private static int[] ranks(List<EdgeKind> kinds) {
    List<Double> weights =
        kinds.stream().map(EdgeKind::weight).distinct().sorted((a, b) -> b.compareTo(a)).toList();
    return kinds.stream().mapToInt(kind -> weights.indexOf(kind.weight())).toArray();
  }

  int degree(int node) {
    return first[node + 1] - first[node];
  }
}
