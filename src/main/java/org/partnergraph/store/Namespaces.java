package org.partnergraph.store;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The IRIs of one deployment. The shipped files are written under {@link #CANONICAL}; a deployment
 * with another base reads and answers under its own.
 *
 * @param base absolute http(s) IRI ending in a slash
 */
public record Namespaces(String base) {

  private static final Pattern BASE = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+/");
  private static final String ENTITIES = "id/";

  /** The base under which the shipped ontology, data and queries are written. */
  public static final Namespaces CANONICAL = new Namespaces("https://w3id.org/partnergraph/");

  /**
   * Checks the base.
   *
   * @throws IllegalArgumentException if it is not an absolute http(s) IRI ending in a slash
   */
  public Namespaces {
    if (!BASE.matcher(base).matches()) {
      throw new IllegalArgumentException(
          "the base must be an absolute http or https IRI ending in '/': " + base);
    }
  }

  /** Namespace of classes and properties, prefix {@code cp}. */
  public String ontology() {
    return base + "ontology#";
  }

  /** Namespace of entities, concepts, documents and graphs, prefix {@code id}. */
  public String entities() {
    return base + ENTITIES;
  }

  /** Namespace of SHACL shapes, prefix {@code cps}. */
  public String shapes() {
    return base + "shapes#";
  }

  /** A class or property of the ontology. */
  public Node term(String name) {
    return NodeFactory.createURI(ontology() + name);
  }

  /** An entity by its local id. */
  public Node entity(String localId) {
    return NodeFactory.createURI(entities() + localId);
  }

  /** Whether the text has the form of a local id; says nothing about whether it exists. */
  public static boolean isLocalId(String text) {
    return !text.isEmpty() && isAlphanumeric(text.charAt(0)) && isLocal(text, 1);
  }

  private static boolean isLocal(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (!isAlphanumeric(text.charAt(i)) && "._-".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** The local id of an entity of this deployment, or empty for any other IRI. */
  public Optional<String> localId(String iri) {
    return iri.startsWith(base) && iri.startsWith(ENTITIES, base.length())
        ? Optional.of(iri.substring(base.length() + ENTITIES.length()))
            .filter(Namespaces::isLocalId)
        : Optional.empty();
  }

  /** The same IRI under this base, if it is written under the canonical one. */
  public String rebase(String iri) {
    return iri.startsWith(CANONICAL.base) ? base + iri.substring(CANONICAL.base.length()) : iri;
  }

  /** A text of Turtle or SPARQL in which every IRI written under the canonical base is rebased. */
  public String rebaseText(String text) {
    return equals(CANONICAL) ? text : text.replace("<" + CANONICAL.base, "<" + base);
  }

  /** Graph of types, labels and identities. */
  public Node entitiesGraph() {
    return entity("graph-entities");
  }

  /** Graph of the ontology and its vocabularies. */
  public Node ontologyGraph() {
    return entity("graph-ontology");
  }

  /** Graph of the questions that the service answers; rewritten at each commit. */
  public Node questionsGraph() {
    return entity("graph-questions");
  }

  /** Graph of what people found of links to other registers. */
  public Node judgementsGraph() {
    return entity("graph-judgements");
  }

  /** Graph of what rules derive; rewritten at each commit. */
  public Node derivedGraph() {
    return entity("graph-derived");
  }
}
