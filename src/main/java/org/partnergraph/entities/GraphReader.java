package org.partnergraph.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.OA;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Reads many nodes in one query. */
final class GraphReader {

  private static final Var GRAPH = Var.alloc("graph");
  private static final Var SUBJECT = Var.alloc("subject");
  private static final Var PROPERTY = Var.alloc("property");
  private static final Var VALUE = Var.alloc("value");

  private static final Comparator<Statement> ORDER =
      Comparator.comparing((Statement said) -> said.graph().toString())
          .thenComparing(said -> said.property().toString())
          .thenComparing(Statement::value, GraphReader::compare);

  private final Namespaces namespaces;

  GraphReader(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /** As SPARQL orders. */
  static int compare(Node one, Node other) {
    return NodeValue.compareAlways(NodeValue.makeNode(one), NodeValue.makeNode(other));
  }

  /** Everything that is said of the nodes. */
  Map<Node, Description> describe(Snapshot snapshot, Collection<Node> nodes) {
    snapshot.expect(nodes);
    Map<Node, Description> found = new HashMap<>();
    for (Node node : nodes) {
      List<Statement> said = said(snapshot, node);
      if (!said.isEmpty()) {
        found.put(node, new Description(node, said));
      }
    }
    return found;
  }

  private static List<Statement> said(Snapshot snapshot, Node node) {
    return snapshot.find(Node.ANY, node, Node.ANY, Node.ANY).stream()
        .map(q -> new Statement(q.getGraph(), node, q.getPredicate(), q.getObject()))
        .sorted(ORDER)
        .toList();
  }

  /** Descriptions of the subjects that a query over ?graph ?subject ?property ?value finds. */
  Map<Node, Description> group(Snapshot snapshot, Query query) {
    Map<Node, Description> found = new HashMap<>();
    for (Binding row : snapshot.select(query, BindingFactory.empty())) {
      Node subject = row.get(SUBJECT);
      found
          .computeIfAbsent(subject, node -> new Description(node, new ArrayList<>()))
          .statements()
          .add(new Statement(row.get(GRAPH), subject, row.get(PROPERTY), row.get(VALUE)));
    }
    return found;
  }

  /** What the evidence nodes quote. */
  Map<Node, Quote> quotes(Snapshot snapshot, Collection<Node> nodes) {
    Map<Node, Description> described = describe(snapshot, nodes);
    snapshot.expect(described.values().stream().flatMap(GraphReader::selectors).toList());
    Map<Node, Quote> quotes = new HashMap<>();
    described.forEach(
        (node, evidence) ->
            Quote.of(evidence, words(snapshot, evidence), namespaces)
                .ifPresent(quote -> quotes.put(node, quote)));
    return quotes;
  }

  private static List<Node> words(Snapshot snapshot, Description evidence) {
    return selectors(evidence)
        .flatMap(selector -> snapshot.values(selector, OA.exact.asNode()).stream())
        .toList();
  }

  private static Stream<Node> selectors(Description evidence) {
    return evidence.values(OA.hasSelector.asNode()).stream();
  }
}
