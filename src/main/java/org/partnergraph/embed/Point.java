package org.partnergraph.embed;

/** A point of a plane. */
record Point(double x, double y) {

  double distance(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
