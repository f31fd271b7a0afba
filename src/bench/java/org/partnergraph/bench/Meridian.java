package org.partnergraph.bench;

import java.util.ArrayList;
import java.util.List;

/** Rings of land that cross the meridian of 180 degrees, cut there. */
final class Meridian {

  private static final double EDGE = 180;

  private Meridian() {}

  /** The ring without jumps from one side of the world to the other, turned by some degrees. */
  static List<double[]> unrolled(List<double[]> ring, double turn) {
    List<double[]> points = new ArrayList<>();
    double around = turn;
    double before = ring.get(0)[0];
    for (double[] point : ring) {
      around += Math.abs(point[0] - before) > EDGE ? Math.signum(before - point[0]) * 2 * EDGE : 0;
      before = point[0];
      points.add(new double[] {point[0] + around, point[1]});
    }
    return points;
  }

  /** The part between 180 degrees west and east (Sutherland and Hodgman). */
  static List<double[]> cut(List<double[]> ring) {
    return within(within(ring, 1), -1);
  }

  private static List<double[]> within(List<double[]> ring, int side) {
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      double[] from = ring.get((i + ring.size() - 1) % ring.size());
      double[] to = ring.get(i);
      boolean isIn = side * to[0] <= EDGE;
      if ((side * from[0] <= EDGE) != isIn) {
        double part = (side * EDGE - from[0]) / (to[0] - from[0]);
        kept.add(new double[] {side * EDGE, from[1] + (to[1] - from[1]) * part});
      }
      if (isIn) {
        kept.add(to);
      }
    }
    return kept;
  }
}
