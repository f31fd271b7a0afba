package org.partnergraph.entities;

import org.apache.jena.graph.Node;
import org.partnergraph.store.Namespaces;

/** The short ids by which answers name the nodes of one deployment. */
public record Ids(Namespaces namespaces) {

  /** Local id of an entity, local name of an ontology term, else the whole IRI or the text. */
  public String of(Node node) {
    if (!node.isURI()) {
      return node.toString();
    }
    String iri = node.getURI();
    return namespaces
        .localId(iri)
        .orElseGet(
            () ->
                iri.startsWith(namespaces.ontology())
                    ? iri.substring(namespaces.ontology().length())
                    : iri);
  }

  /** Whether the node stands among the entities, concepts and documents of this deployment. */
  public boolean isLocal(Node node) {
    return node.isURI() && namespaces.localId(node.getURI()).isPresent();
  }
}
