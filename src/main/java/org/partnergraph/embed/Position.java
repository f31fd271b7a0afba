package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.List;

/**
 * A place on the earth (WGS84).
 *
 * @param latitude in degrees, south negative
 * @param longitude in degrees, west negative
 */
record Position(double latitude, double longitude) {

  private static final double STEP = Math.toRadians(1);

  Point projected() {
    return EqualEarth.project(longitude, latitude);
  }

  /** The shortest way over the earth to another place, in steps; both ends are in it. */
  List<Position> wayTo(Position other) {
    double[] a = vector();
    double[] b = other.vector();
    double angle = angleTo(other);
    int steps = Math.max(1, (int) Math.ceil(angle / STEP));
    List<Position> way = new ArrayList<>(List.of(this));
    for (int i = 1; i < steps; i++) {
      double part = (double) i / steps;
      double near = Math.sin((1 - part) * angle) / Math.sin(angle);
      double far = Math.sin(part * angle) / Math.sin(angle);
      way.add(of(near * a[0] + far * b[0], near * a[1] + far * b[1], near * a[2] + far * b[2]));
    }
    way.add(other);
    return way;
  }

  /** How far it is to another place, in radians. */
  double angleTo(Position other) {
    double[] a = vector();
    double[] b = other.vector();
    return Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
  }

  private double[] vector() {
    double lat = Math.toRadians(latitude);
    double lon = Math.toRadians(longitude);
    return new double[] {
      Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)
    };
  }

  private static Position of(double x, double y, double z) {
    return new Position(
        Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
  }
}
