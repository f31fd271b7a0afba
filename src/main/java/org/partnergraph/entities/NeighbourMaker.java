package org.partnergraph.entities;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Makes a neighbour of a row, from what was read of the nodes in it. */
record NeighbourMaker(Node entity, Reading reading) {

  Neighbour neighbour(NeighbourRow row) {
    Node relation = row.relation();
    return relation == null ? direct(row) : related(row, relation);
  }

  private Neighbour related(NeighbourRow row, Node relation) {
    Node event = isEvent(relation, row.neighbour()) ? row.neighbour() : null;
    return neighbour(row.neighbour(), relation, event, Basis.STATED, reading.evidence(relation));
  }

  private boolean isEvent(Node relation, Node neighbour) {
    Node event = reading.vocabulary().event;
    return reading.description(relation).values(event).contains(neighbour);
  }

  private Neighbour direct(NeighbourRow row) {
    Node property = row.kind().id();
    boolean forward = row.kind().direction() == Direction.FORWARD;
    Node subject = forward ? entity : row.neighbour();
    Node object = forward ? row.neighbour() : entity;
    Set<Node> graphs = reading.description(subject).graphsOf(property, object);
    return neighbour(
        row.neighbour(),
        null,
        forward ? null : subject,
        reading.vocabulary().basis(graphs),
        reading.evidenceFor(subject, graphs, property));
  }

  /**
   * Puts a neighbour together.
   *
   * @param dated the node whose dates and status count where the relation has none
   */
  private Neighbour neighbour(
      Node neighbour,
      @Nullable Node relation,
      @Nullable Node dated,
      Basis basis,
      List<Evidence> evidence) {
    Vocabulary terms = reading.vocabulary();
    return new Neighbour(
        reading.names().ref(neighbour),
        relation == null ? null : reading.ids().of(relation),
        relation == null ? List.of() : reading.named(relation, terms.role),
        first(dates(relation), dates(dated)),
        first(named(relation, terms.status), named(dated, terms.status)),
        first(named(relation, terms.modality), named(dated, terms.modality)),
        first(refs(relation, terms.attributedTo), refs(dated, terms.attributedTo)),
        basis,
        evidence);
  }

  private List<Dated> dates(@Nullable Node node) {
    return node == null ? List.of() : reading.dates(node);
  }

  private List<Named> named(@Nullable Node node, Node property) {
    return node == null ? List.of() : reading.named(node, property);
  }

  private List<EntityRef> refs(@Nullable Node node, Node property) {
    return node == null ? List.of() : reading.refs(node, property);
  }

  private static <T> List<T> first(List<T> ofRelation, List<T> ofNeighbour) {
    return ofRelation.isEmpty() ? ofNeighbour : ofRelation;
  }
}
