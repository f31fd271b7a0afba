package org.partnergraph.connect;

import java.util.ArrayList;
import java.util.List;

/** Working space of one search at a time. */
final class Scratch {

  private final int nodes;
  private final List<Ball> balls = new ArrayList<>();
  final int[] path = new int[SearchSpec.MOST_HOPS + 1];
  final int[] edges = new int[SearchSpec.MOST_HOPS];

  Scratch(int nodes) {
    this.nodes = nodes;
  }

  /** One of several balls; made when it is first asked for. */
  Ball ball(int number) {
    while (balls.size() <= number) {
      balls.add(new Ball(nodes));
    }
    return balls.get(number);
  }
}
