package org.partnergraph.connect;

/**
 * All loopless paths of one length between the seeds of two balls, each once: from every node that
 * can stand where the balls meet, walked to both ends, and never away from an end further than the
 * remaining length allows.
 */
final class LayerWalk {

  private final Adjacency graph;
  private final Rules rules;
  private final Ball source;
  private final Ball target;
  private final Meter meter;
  private final Best best;
  private final int[] path;
  private final int[] edges;
  private int middle;
  private int length;

  LayerWalk(
      Adjacency graph,
      Rules rules,
      Ball source,
      Ball target,
      Meter meter,
      Best best,
      Scratch scratch) {
    this.graph = graph;
    this.rules = rules;
    this.source = source;
    this.target = target;
    this.meter = meter;
    this.best = best;
    this.path = scratch.path;
    this.edges = scratch.edges;
  }

  /** Walks all paths whose length is the sum of the radii. */
  void run() {
    middle = source.radius();
    length = middle + target.radius();
    best.expect(length);
    from(source);
    from(target);
  }

  /** Each node of both balls was reached later by one of them. */
  private void from(Ball later) {
    for (int place = 0;
        place < later.sharedCount() && !best.isDecided() && meter.spend(1);
        place++) {
      int node = later.shared(place);
      if (standsAt(source, node, middle) && standsAt(target, node, length - middle)) {
        path[middle] = node;
        walk(middle, true, gain(middle));
      }
    }
  }

  /** Whether a node can be so many steps from the seeds; a seed is where no step remains. */
  private static boolean standsAt(Ball ball, int node, int steps) {
    int distance = ball.distance(node);
    return distance <= steps && (distance == 0) == (steps == 0);
  }

  /**
   * Walks on from a position, first back to the source, then from the middle to the target.
   *
   * @param gain what the nodes and hops so far add to the score
   */
  private void walk(int position, boolean back, double gain) {
    int steps = back ? position : length - position;
    if (steps > 0) {
      if (meter.spend(graph.degree(path[position]))) {
        walkOn(position, back, steps - 1, gain);
      }
    } else if (back) {
      walk(middle, false, gain);
    } else {
      best.offer(path, edges, length);
    }
  }

  private void walkOn(int position, boolean back, int steps, double gain) {
    Ball ahead = back ? source : target;
    Ball behind = back ? target : source;
    int at = back ? position - 1 : position + 1;
    int left = back ? steps + length - middle : steps;
    int end = graph.first[path[position] + 1];
    int done = -1;
    for (int slot = graph.first[path[position]]; slot < end && !best.isDecided(); slot++) {
      int next = graph.neighbour[slot];
      if (next != done
          && standsAt(ahead, next, steps)
          && behind.distance(next) != 0
          && isNew(next, back ? position : 0, back ? middle : position)
          && rules.allows(graph.edge[slot])) {
        done = next;
        path[at] = next;
        edges[Math.min(at, position)] = graph.edge[slot];
        double then = gain + best.gainOfHop(graph.edge[slot]) + gain(at);
        if (best.mayKeep(then, left)) {
          walk(at, back, then);
        }
      }
    }
  }

  private double gain(int position) {
    return position == 0 || position == length ? 0 : best.gainOfNode(path[position]);
  }

  private boolean isNew(int node, int first, int last) {
    for (int position = first; position <= last; position++) {
      if (path[position] == node) {
        return false;
      }
    }
    return true;
  }
}
