package org.partnergraph.embed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.partnergraph.connect.ConnectionAnswer;
import org.partnergraph.connect.ConnectionRequest;
import org.partnergraph.connect.Connections;
import org.partnergraph.connect.Period;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.entities.Proofs;
import org.partnergraph.rest.UnknownEntities;
import org.partnergraph.store.KnowledgeStore;

/** What pictures are about: entities by what was asked for, and what is known around them. */
final class Subjects {

  private final KnowledgeStore store;
  private final EntityResolver resolver;
  private final UnknownEntities unknown;
  private final Connections connections;
  private final Pictures pictures;
  private final Proofs names;
  private final Kinds kinds;

  Subjects(
      KnowledgeStore store,
      EntityResolver resolver,
      UnknownEntities unknown,
      Connections connections,
      Pictures pictures) {
    this.store = store;
    this.resolver = resolver;
    this.unknown = unknown;
    this.connections = connections;
    this.pictures = pictures;
    this.names = new Proofs(store.namespaces());
    this.kinds = new Kinds(store, connections.relations());
  }

  /**
   * An entity by its id, IRI or Wikidata id.
   *
   * @param parameter that names it; empty if the path does
   * @throws org.partnergraph.rest.ProblemException if there is none
   */
  Node node(Optional<String> parameter, String text, String language) {
    return find(text).orElseThrow(() -> unknown.problem(parameter, text, language));
  }

  Optional<Node> find(String text) {
    return store.read(snapshot -> resolver.resolve(snapshot, text));
  }

  /** Its local id. */
  String id(Node entity) {
    return store.namespaces().localId(entity.getURI()).orElseGet(entity::getURI);
  }

  /** Its name, in a language. */
  String label(Node entity, String language) {
    return store.read(
        snapshot -> names.read(snapshot, List.of(), List.of(entity), language).ref(entity).label());
  }

  /** The graph around it that a page shows first. */
  Pictures.Drawn graph(Node entity, Form form, Limits limits, String language) {
    return pictures.graph(first(entity, form, limits, language));
  }

  /** The map of the places around it. */
  Pictures.Mapped map(Node entity, Limits limits, String language) {
    return pictures.map(first(entity, Form.WIDE, limits, language));
  }

  private static EgoRequest first(Node entity, Form form, Limits limits, String language) {
    return new EgoRequest(
        entity,
        1,
        limits.limit(),
        limits.kinds(),
        List.of(),
        Set.of(),
        limits.period().since(),
        limits.period().until(),
        form,
        language);
  }

  /** The best path between two, of links that may hold in a period. */
  ConnectionAnswer connection(Node from, Node to, Period period, String language) {
    return connections.find(
        ConnectionRequest.between(from, to, language).during(period.since(), period.until()));
  }

  /** What pictures may be limited to. */
  Kinds kinds() {
    return kinds;
  }

  KnowledgeStore store() {
    return store;
  }
}
