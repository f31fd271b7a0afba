package org.partnergraph.link;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.partnergraph.store.Snapshot;
import org.partnergraph.wikidata.Coordinates;

/** Places as the graph has them (<a href="http://www.w3.org/2003/01/geo/">WGS84 vocabulary</a>). */
final class Wgs84 {

  static final Node LATITUDE = property("lat");
  static final Node LONGITUDE = property("long");

  private Wgs84() {}

  private static Node property(String name) {
    return NodeFactory.createURI("http://www.w3.org/2003/01/geo/wgs84_pos#" + name);
  }

  /** Where something lies, if both degrees are known. */
  static Optional<Coordinates> of(Snapshot snapshot, Node node) {
    Optional<Double> latitude = degrees(snapshot, node, LATITUDE);
    return degrees(snapshot, node, LONGITUDE)
        .flatMap(east -> latitude.map(north -> new Coordinates(north, east)));
  }

  private static Optional<Double> degrees(Snapshot snapshot, Node node, Node property) {
    return snapshot.values(node, property).stream()
        .map(value -> Double.valueOf(value.getLiteralLexicalForm()))
        .findFirst();
  }
}
