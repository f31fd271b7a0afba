package org.partnergraph.entities;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** The rows of {@code neighbours.rq} in their order, looked up rather than asked for. */
final class NeighbourRows {

  private static final Comparator<@Nullable Node> NODES =
      Comparator.nullsFirst(GraphReader::compare);
  private static final Comparator<NeighbourRow> ORDER =
      Comparator.comparing((NeighbourRow row) -> row.kind().id(), NODES)
          .thenComparing(
              row -> row.kind().direction(),
              Comparator.nullsFirst(Comparator.comparing(Enum::name)))
          .thenComparing(row -> row.kind().part(), NODES)
          .thenComparing(NeighbourRow::neighbour, NODES)
          .thenComparing(NeighbourRow::relation, NODES);

  private final Node entityClass;
  private final Node relationClass;
  private final Node attributedTo;

  NeighbourRows(Namespaces namespaces) {
    entityClass = namespaces.term("Entity");
    relationClass = namespaces.term("QualifiedRelation");
    attributedTo = namespaces.term("attributedTo");
  }

  List<NeighbourRow> of(Snapshot snapshot, Node entity) {
    return new Search(snapshot, entity).rows();
  }

  /** Around one entity. */
  private final class Search {

    private final Snapshot snapshot;
    private final Node entity;
    private final Set<Node> relationKinds;
    private final Map<Node, Boolean> entities = new HashMap<>();
    private final Map<Node, List<Node>> kinds = new HashMap<>();
    private final Set<NeighbourRow> rows = new HashSet<>();

    Search(Snapshot snapshot, Node entity) {
      this.snapshot = snapshot;
      this.entity = entity;
      this.relationKinds =
          snapshot.find(Node.ANY, Node.ANY, RDFS.subClassOf.asNode(), relationClass).stream()
              .map(Quad::getSubject)
              .collect(Collectors.toSet());
    }

    List<NeighbourRow> rows() {
      Map<Node, Set<Node>> said = new HashMap<>();
      List<Quad> forward = about(entity);
      List<Quad> backward = snapshot.find(Node.ANY, Node.ANY, Node.ANY, entity);
      snapshot.expect(
          Stream.concat(
                  forward.stream().map(Quad::getObject), backward.stream().map(Quad::getSubject))
              .toList());
      for (Quad quad : forward) {
        said.computeIfAbsent(quad.getPredicate(), p -> new HashSet<>()).add(quad.getObject());
      }
      said.forEach(
          (property, values) -> values.forEach(value -> add(property, Direction.FORWARD, value)));
      for (Quad quad : backward) {
        Node property = quad.getPredicate();
        if (!said.getOrDefault(property, Set.of()).contains(quad.getSubject())) {
          add(property, Direction.BACKWARD, quad.getSubject());
        }
      }
      List<Quad> parts = backward.stream().filter(this::isPart).toList();
      snapshot.expect(
          parts.stream()
              .flatMap(part -> about(part.getSubject()).stream())
              .map(Quad::getObject)
              .toList());
      parts.forEach(part -> through(part.getSubject(), part.getPredicate()));
      return rows.stream().sorted(ORDER).toList();
    }

    private void add(Node property, Direction direction, Node neighbour) {
      if (isEntity(neighbour)) {
        NeighbourRow.Kind kind = new NeighbourRow.Kind(property, direction, null);
        rows.add(new NeighbourRow(kind, neighbour, null));
      }
    }

    /** What a relation leads to in which the entity has a part. */
    private void through(Node relation, Node part) {
      List<Node> each = kinds(relation);
      about(relation).stream()
          .filter(quad -> !quad.getPredicate().equals(attributedTo))
          .map(Quad::getObject)
          .filter(value -> !value.equals(entity) && isEntity(value))
          .forEach(
              value ->
                  each.forEach(
                      kind ->
                          rows.add(
                              new NeighbourRow(
                                  new NeighbourRow.Kind(kind, null, part), value, relation))));
    }

    private boolean isPart(Quad quad) {
      return !quad.getPredicate().equals(attributedTo) && !kinds(quad.getSubject()).isEmpty();
    }

    private List<Node> kinds(Node relation) {
      return kinds.computeIfAbsent(
          relation,
          node ->
              snapshot.values(node, RDF.Nodes.type).stream()
                  .filter(relationKinds::contains)
                  .toList());
    }

    private List<Quad> about(Node node) {
      return snapshot.find(Node.ANY, node, Node.ANY, Node.ANY);
    }

    private boolean isEntity(Node node) {
      return !node.isLiteral()
          && entities.computeIfAbsent(
              node, n -> snapshot.values(n, RDF.Nodes.type).contains(entityClass));
    }
  }
}
