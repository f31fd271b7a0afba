package org.partnergraph.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Names of things in the asked language, else in German, English, any, else the end of the IRI. */
public final class Labels {

  private static final List<String> FALLBACK = List.of("de", "en", "");

  /** A claim is called by what it says. */
  private final List<Node> properties;

  /** For the IRIs of one deployment. */
  public Labels(Namespaces namespaces) {
    this.properties = List.of(RDFS.label.asNode(), namespaces.term("statement"));
  }

  /** One label for each node; every node given is a key of the answer. */
  public Map<Node, String> of(Snapshot snapshot, Collection<Node> nodes, String language) {
    Map<Node, String> chosen = new HashMap<>();
    all(snapshot, nodes)
        .forEach((node, labels) -> chosen.put(node, choose(node, labels, language)));
    return chosen;
  }

  /** All labels of each node by language; a node without any has an empty map. */
  public Map<Node, Map<String, String>> all(Snapshot snapshot, Collection<Node> nodes) {
    Map<Node, Map<String, String>> labels = new HashMap<>();
    nodes.forEach(node -> labels.computeIfAbsent(node, any -> labels(snapshot, node)));
    return labels;
  }

  private Map<String, String> labels(Snapshot snapshot, Node node) {
    Map<String, String> labels = new TreeMap<>();
    for (Node property : node.isLiteral() ? List.<Node>of() : properties) {
      for (Node label : snapshot.values(node, property)) {
        labels.putIfAbsent(label.getLiteralLanguage(), label.getLiteralLexicalForm());
      }
    }
    return labels;
  }

  /** The label in a language, with the fallbacks. */
  public static String choose(Node node, Map<String, String> labels, String language) {
    String asked = labels.get(language);
    if (asked != null) {
      return asked;
    }
    for (String next : FALLBACK) {
      String label = labels.get(next);
      if (label != null) {
        return label;
      }
    }
    return labels.isEmpty() ? lastPart(node) : labels.values().iterator().next();
  }

  private static String lastPart(Node node) {
    if (!node.isURI()) {
      return node.toString();
    }
    String iri = node.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
