package org.partnergraph.entities;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.partnergraph.store.Snapshot;

/** Wikidata items as ids ({@code Q2079}) and as the IRIs seen for them. */
public final class Wikidata {

  private static final Pattern ITEM =
      Pattern.compile("(?:https?://(?:www\\.)?wikidata\\.org/(?:entity|wiki)/)?(Q[1-9][0-9]*)");

  /** Who publishes it. */
  public static final Node PUBLISHER = NodeFactory.createURI("http://www.wikidata.org/");

  /** The properties that say which item an entity is. */
  public static final List<Node> SAME = List.of(SKOS.exactMatch.asNode(), OWL.sameAs.asNode());

  private Wikidata() {}

  /** The graphs that hold what Wikidata says: those whose document it published. */
  public static Set<Node> imported(Snapshot snapshot) {
    return snapshot.find(Node.ANY, Node.ANY, DCTerms.publisher.asNode(), PUBLISHER).stream()
        .filter(quad -> quad.getGraph().equals(quad.getSubject()))
        .map(Quad::getGraph)
        .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Node::getURI))));
  }

  /** The id in a text that is a Wikidata id or IRI. */
  public static Optional<String> id(String text) {
    Matcher item = ITEM.matcher(text.startsWith("q") ? "Q" + text.substring(1) : text);
    return item.matches() ? Optional.of(item.group(1)) : Optional.empty();
  }

  /** The id of a node that is a Wikidata item. */
  public static Optional<String> id(Node node) {
    return node.isURI() ? id(node.getURI()) : Optional.empty();
  }

  /** The IRIs under which an item may stand in the data, the official one first. */
  public static List<Node> nodes(String id) {
    return List.of(
        NodeFactory.createURI("http://www.wikidata.org/entity/" + id),
        NodeFactory.createURI("https://www.wikidata.org/entity/" + id),
        NodeFactory.createURI("https://www.wikidata.org/wiki/" + id));
  }
}
