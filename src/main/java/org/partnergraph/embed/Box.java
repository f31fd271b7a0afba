package org.partnergraph.embed;

import java.util.List;

/**
 * A rectangle of a picture.
 *
 * @param x of its left edge
 * @param y of its upper edge
 */
public record Box(double x, double y, double w, double h) {

  private static final double SCREEN = 520;

  /** Whether they have more than an edge in common. */
  public boolean overlaps(Box other) {
    return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
  }

  /** How far a point lies outside of it; 0 inside. */
  double from(Point point) {
    double across = Math.max(0, Math.max(x - point.x(), point.x() - x - w));
    double down = Math.max(0, Math.max(y - point.y(), point.y() - y - h));
    return Math.hypot(across, down);
  }

  /**
   * The least box around a middle and some others, and a strip above them; of what is higher than a
   * screen, the part with the middle.
   */
  static Box around(List<Box> others, Box middle, double above) {
    double left = others.stream().mapToDouble(Box::x).min().orElse(middle.x);
    double top = others.stream().mapToDouble(Box::y).min().orElse(middle.y) - above;
    double right = others.stream().mapToDouble(box -> box.x + box.w).max().orElse(0);
    double bottom = others.stream().mapToDouble(box -> box.y + box.h).max().orElse(0);
    double x = Math.min(left, middle.x);
    double end = Math.max(bottom, middle.y + middle.h);
    double y = Math.max(0, Math.max(Math.min(top, middle.y), middle.y + middle.h - SCREEN));
    return new Box(x, y, Math.max(right, middle.x + middle.w) - x, Math.min(end - y, SCREEN));
  }
}
