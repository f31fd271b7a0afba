package org.partnergraph.connect;

import java.util.Arrays;

/**
 * The nodes around some seeds with their exact distances, grown layer by layer; used again and
 * again. A byte for each node, so that much of it stays near the processor between two searches.
 */
final class Ball {

  /** The distance of a node that was not reached; more than any that is. */
  static final int FAR = Byte.MAX_VALUE;

  private static final long UNKNOWN = -1;

  private final byte[] distances;
  private final int[] reached;
  private int[] shared = new int[64];
  private int sharedCount;
  private int count;
  private int frontier;
  private int radius;
  private long cost;

  Ball(int nodes) {
    distances = new byte[nodes];
    Arrays.fill(distances, (byte) FAR);
    reached = new int[nodes];
  }

  /** Forgets all and begins with the seeds, at distance 0. */
  void start(int... seeds) {
    for (int place = 0; place < count; place++) {
      distances[reached[place]] = FAR;
    }
    count = 0;
    sharedCount = 0;
    frontier = 0;
    radius = 0;
    cost = UNKNOWN;
    for (int seed : seeds) {
      reach(seed);
    }
  }

  private void reach(int node) {
    if (!contains(node)) {
      distances[node] = (byte) radius;
      reached[count++] = node;
    }
  }

  private void share(int node) {
    if (sharedCount == shared.length) {
      shared = Arrays.copyOf(shared, 2 * sharedCount);
    }
    shared[sharedCount++] = node;
  }

  /** Number of the nodes that the other ball had already when this one reached them. */
  int sharedCount() {
    return sharedCount;
  }

  /** One of them. */
  int shared(int place) {
    return shared[place];
  }

  int distance(int node) {
    return distances[node];
  }

  boolean contains(int node) {
    return distances[node] != FAR;
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
        if (other.contains(next)) {
          share(next);
          touched = true;
          if (first) {
            return true;
          }
        }
      }
    }
    return touched;
  }
}
