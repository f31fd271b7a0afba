package org.partnergraph.entities;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Wikidata items as ids ({@code Q2079}) and as the IRIs seen for them. */
public final class Wikidata {

  private static final Pattern ITEM =
      Pattern.compile("(?:https?://(?:www\\.)?wikidata\\.org/(?:entity|wiki)/)?(Q[1-9][0-9]*)");

  private Wikidata() {}

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
