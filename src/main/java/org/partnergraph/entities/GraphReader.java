package org.partnergraph.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Reads many nodes in one query. */
final class GraphReader {

  private static final Var GRAPH = Var.alloc("graph");
  private static final Var SUBJECT = Var.alloc("subject");
  private static final Var PROPERTY = Var.alloc("property");
  private static final Var VALUE = Var.alloc("value");

  private final Query statements;
  private final Query evidence;

  GraphReader(Namespaces namespaces) {
    statements = QueryText.load(GraphReader.class, "statements.rq", namespaces);
    evidence = QueryText.load(GraphReader.class, "evidence.rq", namespaces);
  }

  /** Everything that is said of the nodes. */
  Map<Node, Description> describe(Snapshot snapshot, Collection<Node> nodes) {
    return nodes.isEmpty()
        ? Map.of()
        : group(snapshot, QueryText.withValues(statements, SUBJECT.getVarName(), nodes));
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
    Map<Node, Quote> quotes = new HashMap<>();
    if (nodes.isEmpty()) {
      return quotes;
    }
    Query query = QueryText.withValues(evidence, Quote.EVIDENCE.getVarName(), nodes);
    for (Binding row : snapshot.select(query, BindingFactory.empty())) {
      quotes
          .computeIfAbsent(row.get(Quote.EVIDENCE), node -> Quote.of(row))
          .supports()
          .add(row.get(Quote.SUPPORTS));
    }
    return quotes;
  }
}
