package org.partnergraph.connect;

/**
 * All loopless paths of one length that pass some nodes, each once: walked from the source, and
 * never where the way over a node still to be passed would be too long.
 */
final class ThroughWalk {

  private final Adjacency graph;
  private final Rules rules;
  private final Ball source;
  private final Ball target;
  private final Ball[] around;
  private final int[] through;
  private final Meter meter;
  private final Best best;
  private final int[] path;
  private final int[] edges;
  private int length;

  /**
   * Measures the distances from the target and from each node to be passed.
   *
   * @param source a ball that consists of its seeds
   */
  ThroughWalk(
      ConnectionIndex index,
      Rules rules,
      SearchSpec spec,
      Ball source,
      Meter meter,
      Best best,
      Scratch scratch) {
    this.graph = index.adjacency();
    this.rules = rules;
    this.source = source;
    this.through = spec.inner().through();
    this.meter = meter;
    this.best = best;
    this.path = scratch.path;
    this.edges = scratch.edges;
    this.target = grown(scratch.ball(1), spec.limits().hops(), spec.to());
    this.around = new Ball[through.length];
    for (int i = 0; i < through.length; i++) {
      around[i] = grown(scratch.ball(2 + i), spec.limits().hops() - 1, through[i]);
    }
  }

  private Ball grown(Ball ball, int radius, int... seeds) {
    ball.start(seeds);
    while (ball.radius() < radius && !ball.isWhole() && !meter.isSpent()) {
      ball.grow(graph, rules, source, meter, false);
    }
    return ball;
  }

  void run(int hops) {
    length = hops;
    for (int i = 0; i < source.size(); i++) {
      path[0] = source.get(i);
      if (remaining(path[0], 0) <= length) {
        walk(0, 0);
      }
    }
  }

  private void walk(int position, int passed) {
    if (position == length) {
      best.offer(path, edges, length);
      return;
    }
    int node = path[position];
    if (!meter.spend(graph.degree(node))) {
      return;
    }
    int end = graph.first[node + 1];
    int done = -1;
    for (int slot = graph.first[node]; slot < end; slot++) {
      int next = graph.neighbour[slot];
      int then = passed | bit(next);
      if (next != done
          && leadsOn(next, length - position - 1, then)
          && isNew(next, position)
          && rules.allows(graph.edge[slot])) {
        done = next;
        path[position + 1] = next;
        edges[position] = graph.edge[slot];
        walk(position + 1, then);
      }
    }
  }

  private boolean leadsOn(int node, int steps, int passed) {
    int distance = target.distance(node);
    if (distance == 0 || steps == 0) {
      return distance == 0 && steps == 0 && passed == (1 << through.length) - 1;
    }
    return source.distance(node) != 0 && remaining(node, passed) <= steps;
  }

  /** The least number of steps from a node to the target over each node not yet passed. */
  private long remaining(int node, int passed) {
    long least = target.distance(node);
    for (int i = 0; i < through.length; i++) {
      if ((passed & 1 << i) == 0) {
        long over = (long) around[i].distance(node) + target.distance(through[i]);
        least = Math.max(least, over);
      }
    }
    return least;
  }

  private int bit(int node) {
    for (int i = 0; i < through.length; i++) {
      if (through[i] == node) {
        return 1 << i;
      }
    }
    return 0;
  }

  private boolean isNew(int node, int last) {
    for (int position = 0; position <= last; position++) {
      if (path[position] == node) {
        return false;
      }
    }
    return true;
  }
}
