package org.partnergraph.embed;

/**
 * Half an ellipse on which marks stand.
 *
 * @param across its half axis to the side
 * @param down its half axis up and down
 */
record Curve(double across, double down) {

  /** One that spans so much height, flat enough for the ends to stay away from the middle. */
  static Curve of(double height) {
    return new Curve(Math.min(300, 130 + height * 0.15), height / 2 + 70);
  }

  /** How far from the middle line a mark stands. */
  double reach(double above) {
    double part = Math.min(1, Math.abs(above) / down);
    return across * Math.sqrt(1 - part * part);
  }
}
