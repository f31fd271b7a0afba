package org.partnergraph.embed;

/**
 * The projection Equal Earth (Šavrič, Patterson and Jenny 2018): a country takes as much room as it
 * has area. Lengths are in units of the earth's radius, y grows to the south.
 */
final class EqualEarth {

  static final String NAME = "Equal Earth";

  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double HALF_ROOT_3 = Math.sqrt(3) / 2;

  private EqualEarth() {}

  /**
   * Where a place lies.
   *
   * @param longitude in degrees, west negative
   * @param latitude in degrees, south negative
   */
  static Point project(double longitude, double latitude) {
    double t = Math.asin(HALF_ROOT_3 * Math.sin(Math.toRadians(latitude)));
    double t2 = t * t;
    double t6 = t2 * t2 * t2;
    double slope = A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2);
    double x = Math.toRadians(longitude) * Math.cos(t) / (HALF_ROOT_3 * slope);
    return new Point(x, -t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)));
  }
}
