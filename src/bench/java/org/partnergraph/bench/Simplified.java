package org.partnergraph.bench;

import java.util.ArrayList;
import java.util.List;

/** A line with fewer points (Ramer, Douglas and Peucker). */
final class Simplified {

  private Simplified() {}

  /**
   * Keeps both ends, and every point without which the line would stray further than the tolerance.
   */
  static List<double[]> of(List<double[]> points, double tolerance) {
    int last = points.size() - 1;
    if (last < 2) {
      return points;
    }
    int furthest = 0;
    double most = 0;
    for (int i = 1; i < last; i++) {
      double away = away(points.get(i), points.get(0), points.get(last));
      if (away > most) {
        most = away;
        furthest = i;
      }
    }
    if (most <= tolerance) {
      return List.of(points.get(0), points.get(last));
    }
    List<double[]> kept = new ArrayList<>(of(points.subList(0, furthest + 1), tolerance));
    List<double[]> rest = of(points.subList(furthest, last + 1), tolerance);
    kept.addAll(rest.subList(1, rest.size()));
    return kept;
  }

  /** From the line between two points; from the point where both are the same. */
  private static double away(double[] point, double[] from, double[] to) {
    double x = to[0] - from[0];
    double y = to[1] - from[1];
    double length = Math.hypot(x, y);
    return length == 0
        ? Math.hypot(point[0] - from[0], point[1] - from[1])
        : Math.abs(x * (from[1] - point[1]) - (from[0] - point[0]) * y) / length;
  }
}
