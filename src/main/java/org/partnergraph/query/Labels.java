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

  /** A claim without a name is called by what it says. */
  private final Node statement;

  /** For the IRIs of one deployment. */
  public Labels(Namespaces namespaces) {
    this.statement = namespaces.term("statement");
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
    nodes.forEach(node -> labels.computeIfAbsent(node, any -> all(snapshot, node)));
    return labels;
  }

  /** All labels of a node by language. */
  public Map<String, String> all(Snapshot snapshot, Node node) {
    Map<String, String> labels = new TreeMap<>();
    if (!node.isLiteral()) {
      read(snapshot, node, RDFS.label.asNode(), labels);
    }
    if (!node.isLiteral() && labels.isEmpty()) {
      read(snapshot, node, statement, labels);
    }
    return labels;
  }

  private static void read(
      Snapshot snapshot, Node node, Node property, Map<String, String> labels) {
    for (Node label : snapshot.values(node, property)) {
      labels.putIfAbsent(label.getLiteralLanguage(), label.getLiteralLexicalForm());
    }
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
