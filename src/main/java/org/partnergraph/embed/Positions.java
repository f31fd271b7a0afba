package org.partnergraph.embed;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.partnergraph.store.Snapshot;

/** Where things lie, as {@code geo:lat} and {@code geo:long} say (W3C Basic Geo, WGS84). */
final class Positions {

  private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private static final Node LATITUDE = NodeFactory.createURI(WGS84 + "lat");
  private static final Node LONGITUDE = NodeFactory.createURI(WGS84 + "long");

  private Positions() {}

  /** Of a thing; empty if it has none, or what stands there is no place on the earth. */
  static Optional<Position> of(Snapshot snapshot, Node thing) {
    Optional<Double> latitude = degrees(snapshot, thing, LATITUDE, 90);
    Optional<Double> longitude = degrees(snapshot, thing, LONGITUDE, 180);
    return latitude.flatMap(lat -> longitude.map(lon -> new Position(lat, lon)));
  }

  private static Optional<Double> degrees(
      Snapshot snapshot, Node thing, Node property, double most) {
    return snapshot.values(thing, property).stream()
        .filter(Node::isLiteral)
        .flatMap(value -> number(value.getLiteralLexicalForm()).stream())
        .filter(value -> Math.abs(value) <= most)
        .findFirst();
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
