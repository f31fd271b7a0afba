package org.partnergraph.reconcile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A place on the earth.
 *
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 */
record Position(double latitude, double longitude) {

  private static final String NUMBER = "([+-]?\\d{1,3}(?:\\.\\d{1,20})?(?:[eE][+-]?\\d{1,2})?)";
  private static final Pattern PAIR = Pattern.compile(NUMBER + "\\s*[,; ]\\s*" + NUMBER);
  private static final Pattern POINT =
      Pattern.compile("Point\\(" + NUMBER + "\\s+" + NUMBER + "\\)", Pattern.CASE_INSENSITIVE);
  private static final double RADIUS = 6371;
  private static final double NEAR = 5;
  private static final double FAR = 50;

  /** Latitude and longitude with a comma between them, or a WKT point with the longitude first. */
  static Optional<Position> parse(String text) {
    Matcher point = POINT.matcher(text.strip());
    if (point.matches()) {
      return of(point.group(2), point.group(1));
    }
    Matcher pair = PAIR.matcher(text.strip());
    return pair.matches() ? of(pair.group(1), pair.group(2)) : Optional.empty();
  }

  private static Optional<Position> of(String latitude, String longitude) {
    Position position = new Position(Double.parseDouble(latitude), Double.parseDouble(longitude));
    return Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180
        ? Optional.of(position)
        : Optional.empty();
  }

  /** 1 up to 5 km apart, 0 from 50 km on, between them evenly less. */
  double agreement(Position other) {
    double apart = kilometres(other);
    return Math.max(0, Math.min(1, (FAR - apart) / (FAR - NEAR)));
  }

  private double kilometres(Position other) {
    double north = Math.toRadians(other.latitude - latitude) / 2;
    double east = Math.toRadians(other.longitude - longitude) / 2;
    double chord =
        Math.pow(Math.sin(north), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.pow(Math.sin(east), 2);
    return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
  }

  /** As it is written, without an exponent. */
  static String text(double latitude, double longitude) {
    return BigDecimal.valueOf(latitude).toPlainString()
        + ","
        + BigDecimal.valueOf(longitude).toPlainString();
  }

  /** As a value. */
  Node node() {
    return NodeFactory.createLiteralString(text(latitude, longitude));
  }
}
