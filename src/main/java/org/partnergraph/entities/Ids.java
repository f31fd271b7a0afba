package org.partnergraph.entities;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.store.Namespaces;

/** The short ids by which answers name the nodes of one deployment. */
public record Ids(Namespaces namespaces) {

  private static final Map<String, String> PREFIXES =
      Map.of(
          SKOS.uri, "skos:",
          RDFS.uri, "rdfs:",
          OWL.NS, "owl:",
          DCTerms.NS, "dcterms:",
          OA.NS, "oa:");

  /**
   * Local id of an entity, local name of a term of our ontology, prefixed name of a well-known
   * term, else the whole IRI.
   */
  public String of(Node node) {
    return node.isURI()
        ? namespaces.localId(node.getURI()).orElseGet(() -> term(node))
        : node.toString();
  }

  private String term(Node node) {
    String namespace = node.getNameSpace();
    String prefix =
        namespace.equals(namespaces.ontology()) ? "" : PREFIXES.getOrDefault(namespace, namespace);
    return prefix + node.getURI().substring(namespace.length());
  }

  /** Whether the node stands among the entities, concepts and documents of this deployment. */
  public boolean isLocal(Node node) {
    return node.isURI() && namespaces.localId(node.getURI()).isPresent();
  }
}
