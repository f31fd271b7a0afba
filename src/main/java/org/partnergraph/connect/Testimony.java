package org.partnergraph.connect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.partnergraph.query.QueryText;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Which documents prove what: the evidence of every node that bears any. */
final class Testimony {

  private static final Var NODE = Var.alloc("node");
  private static final Var VALUE = Var.alloc("value");

  private final Map<Node, List<Node>> evidence = new HashMap<>();
  private final Map<Node, Node> documents = new HashMap<>();
  private final Map<Node, Set<Node>> supported = new HashMap<>();

  private Testimony() {}

  /** The queries that read it. */
  record Queries(Query evidence, Query documents, Query supported) {

    static Queries load(Namespaces namespaces) {
      return new Queries(
          QueryText.load(Testimony.class, "evidence.rq", namespaces),
          QueryText.load(Testimony.class, "evidence-documents.rq", namespaces),
          QueryText.load(Testimony.class, "evidence-supports.rq", namespaces));
    }
  }

  static Testimony read(Snapshot snapshot, Queries queries) {
    Testimony read = new Testimony();
    each(
        snapshot,
        queries.evidence,
        (node, one) -> read.evidence.merge(node, List.of(one), Testimony::both));
    each(snapshot, queries.documents, read.documents::put);
    each(
        snapshot,
        queries.supported,
        (node, property) ->
            read.supported.computeIfAbsent(node, n -> new HashSet<>(4)).add(property));
    return read;
  }

  private static List<Node> both(List<Node> one, List<Node> other) {
    List<Node> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private static void each(Snapshot snapshot, Query query, BiConsumer<Node, Node> use) {
    try (QueryExec execution = snapshot.query(query, BindingFactory.empty())) {
      execution.select().forEachRemaining(row -> use.accept(row.get(NODE), row.get(VALUE)));
    }
  }

  /** The documents whose words a node bears as evidence for one of some properties. */
  List<Node> documents(Node bearer, Set<Node> properties) {
    List<Node> proofs = new ArrayList<>(1);
    for (Node words : evidence.getOrDefault(bearer, List.of())) {
      Node document = documents.get(words);
      if (document != null
          && !proofs.contains(document)
          && supported.getOrDefault(words, Set.of()).stream().anyMatch(properties::contains)) {
        proofs.add(document);
      }
    }
    return proofs;
  }
}
