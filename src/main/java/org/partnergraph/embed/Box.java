package org.partnergraph.embed;

/**
 * A rectangle of a picture.
 *
 * @param x of its left edge
 * @param y of its upper edge
 */
public record Box(double x, double y, double w, double h) {

  /** Whether they have more than an edge in common. */
  public boolean overlaps(Box other) {
    return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
  }
}
