package org.partnergraph.publish;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.partnergraph.query.Labels;
import org.partnergraph.rest.Negotiation;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Adds the names of all that a graph names, in the languages of the interface. */
final class Naming {

  private final Namespaces namespaces;
  private final Labels labels;

  Naming(Namespaces namespaces) {
    this.namespaces = namespaces;
    this.labels = new Labels(namespaces);
  }

  void name(Snapshot snapshot, Graph graph) {
    Set<Node> named = new HashSet<>();
    graph.stream()
        .flatMap(t -> Stream.of(t.getSubject(), t.getPredicate(), t.getObject()))
        .filter(this::isOurs)
        .forEach(named::add);
    labels.all(snapshot, named).forEach((node, names) -> add(graph, node, names));
  }

  private boolean isOurs(Node node) {
    return node.isURI() && node.getURI().startsWith(namespaces.base());
  }

  private static void add(Graph graph, Node node, Map<String, String> names) {
    Negotiation.LANGUAGES.stream()
        .filter(names::containsKey)
        .map(language -> NodeFactory.createLiteralLang(names.get(language), language))
        .forEach(name -> graph.add(Triple.create(node, RDFS.label.asNode(), name)));
  }
}
