package org.partnergraph.embed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.partnergraph.connect.ConnectionAnswer;
import org.partnergraph.connect.ConnectionRequest;
import org.partnergraph.connect.Connections;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.rest.UnknownEntities;
import org.partnergraph.store.KnowledgeStore;

/** What pictures are about: entities by what was asked for, and what is known around them. */
final class Subjects {

  private final KnowledgeStore store;
  private final EntityResolver resolver;
  private final UnknownEntities unknown;
  private final Connections connections;
  private final Pictures pictures;

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

  /** The graph around it that a page shows first. */
  Pictures.Drawn graph(Node entity, String language) {
    return graph(entity, Form.WIDE, language);
  }

  /** The same in a form. */
  Pictures.Drawn graph(Node entity, Form form, String language) {
    return pictures.graph(
        new EgoRequest(
            entity,
            1,
            Embedding.FEW,
            Set.of(),
            List.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            form,
            language));
  }

  /** The best path between two. */
  ConnectionAnswer connection(Node from, Node to, String language) {
    return connections.find(ConnectionRequest.between(from, to, language));
  }

  KnowledgeStore store() {
    return store;
  }
}
