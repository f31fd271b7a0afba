package org.partnergraph.connect;

import java.util.Arrays;

/**
 * The nodes around some seeds with their exact distances, grown layer by layer. Used again and
 * again: a node belongs to the present search if its mark bears the number of this search.
 */
final class Ball {

  /** The distance of a node that was not reached. */
  static final int FAR = Integer.MAX_VALUE;

  private static final long UNKNOWN = -1;
  private static final int DISTANCE_BITS = 6;
  private static final int DISTANCE = (1 << DISTANCE_BITS) - 1;
  private static final int LAST_SEARCH = (1 << (Integer.SIZE - DISTANCE_BITS)) - 1;

  private final int[] mark;
  private final int[] reached;
  private int search;
  private int count;
  private int frontier;
  private int radius;
  private long cost;

  Ball(int nodes) {
    mark = new int[nodes];
    reached = new int[nodes];
  }

  /** Forgets all and begins with the seeds, at distance 0. */
  void start(int... seeds) {
    if (search == LAST_SEARCH) {
      Arrays.fill(mark, 0);
      search = 0;
    }
    search++;
    count = 0;
    frontier = 0;
    radius = 0;
    cost = UNKNOWN;
    for (int seed : seeds) {
      reach(seed);
    }
  }

  private void reach(int node) {
    if (mark[node] >>> DISTANCE_BITS != search) {
      mark[node] = search << DISTANCE_BITS | radius;
      reached[count++] = node;
    }
  }

  int distance(int node) {
    int found = mark[node];
    return found >>> DISTANCE_BITS == search ? found & DISTANCE : FAR;
  }

  boolean contains(int node) {
    return mark[node] >>> DISTANCE_BITS == search;
  }

  int radius() {
    return radius;
  }

  int size() {
    return count;
  }

  /** A node of the ball, the nearest first. */
  int get(int place) {
    return reached[place];
  }

  /** The place of the first node of the outermost layer. */
  int outermost() {
    return frontier;
  }

  /** Number of edges to be looked at to grow by one. */
  long costOfGrowth(Adjacency graph) {
    if (cost == UNKNOWN) {
      cost = 0;
      for (int place = frontier; place < count; place++) {
        cost += graph.degree(reached[place]);
      }
    }
    return cost;
  }

  /** Whether all that can be reached is reached. */
  boolean isWhole() {
    return frontier == count;
  }

  /**
   * Grows by one layer. Seeds of the other ball are reached whatever the rules say of inner nodes,
   * and not passed.
   *
   * @param first whether to stop in the middle of the layer, where it touches the other ball
   * @return whether it now touches the other ball
   */
  boolean grow(Adjacency graph, Rules rules, Ball other, Meter meter, boolean first) {
    boolean touched = false;
    int end = count;
    radius++;
    cost = UNKNOWN;
    for (; frontier < end && !(first && touched); frontier++) {
      int node = reached[frontier];
      if (other.distance(node) != 0) {
        if (!meter.spend(graph.degree(node))) {
          return false;
        }
        touched |= expand(node, graph, rules, other, first);
      }
    }
    return touched;
  }

  private boolean expand(int node, Adjacency graph, Rules rules, Ball other, boolean first) {
    boolean touched = false;
    int end = graph.first[node + 1];
    for (int slot = graph.first[node]; slot < end; slot++) {
      int next = graph.neighbour[slot];
      if (!contains(next)
          && rules.allows(graph.edge[slot])
          && (rules.passable(next) || other.distance(next) == 0)) {
        reach(next);
        touched |= other.contains(next);
        if (first && touched) {
          return true;
        }
      }
    }
    return touched;
  }
}
