package org.partnergraph.reconcile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.store.Snapshot;

/** Reads the values of properties. */
final class Values {

  private static final List<Node> LIKE =
      Stream.concat(Wikidata.SAME.stream(), Stream.of(SKOS.closeMatch.asNode())).toList();
  private static final List<Node> NAMES =
      List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode());
  private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private static final List<Node> POSITION =
      List.of(NodeFactory.createURI(WGS84 + "lat"), NodeFactory.createURI(WGS84 + "long"));

  /** The different values that an entity has of a property, always in the same order. */
  List<Node> of(Snapshot snapshot, Node entity, Property property) {
    Stream<Node> found =
        switch (property.source()) {
          case TERM -> property.term().stream().flatMap(p -> snapshot.values(entity, p).stream());
          case INVERSE -> property.term().stream().flatMap(p -> subjects(snapshot, p, entity));
          case WIKIDATA -> items(snapshot, entity).map(NodeFactory::createLiteralString);
          case SAME_AS -> all(snapshot, entity, LIKE).filter(Node::isURI);
          case SPELLINGS -> all(snapshot, entity, NAMES);
          case COORDINATES -> position(snapshot, entity).map(Position::node).stream();
        };
    return found.distinct().sorted(Comparator.comparing(Node::toString)).toList();
  }

  /** Those that have a value. */
  static Stream<Node> subjects(Snapshot snapshot, Node property, Node value) {
    return snapshot.find(Node.ANY, Node.ANY, property, value).stream()
        .map(Quad::getSubject)
        .filter(Node::isURI);
  }

  private static Stream<Node> all(Snapshot snapshot, Node entity, List<Node> properties) {
    return properties.stream().flatMap(property -> snapshot.values(entity, property).stream());
  }

  /** The ids of the Wikidata items that an entity is. */
  Stream<String> items(Snapshot snapshot, Node entity) {
    return all(snapshot, entity, Wikidata.SAME).flatMap(node -> Wikidata.id(node).stream());
  }

  /** All names of an entity. */
  List<String> names(Snapshot snapshot, Node entity) {
    return all(snapshot, entity, NAMES).map(Node::getLiteralLexicalForm).distinct().toList();
  }

  private static Optional<Position> position(Snapshot snapshot, Node entity) {
    List<Node> latitude = snapshot.values(entity, POSITION.get(0));
    List<Node> longitude = snapshot.values(entity, POSITION.get(1));
    return latitude.isEmpty() || longitude.isEmpty()
        ? Optional.empty()
        : Position.parse(
            latitude.get(0).getLiteralLexicalForm()
                + ","
                + longitude.get(0).getLiteralLexicalForm());
  }
}
