package org.partnergraph.entities;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.partnergraph.store.Snapshot;

/** Which documents rest on one source, so that they count as one witness. */
record Witnesses(Map<Node, Set<Node>> dependent) {

  /** Reads them with a query over ?document ?other. */
  static Witnesses read(Snapshot snapshot, Query query) {
    Map<Node, Set<Node>> dependent = new HashMap<>();
    for (Binding row : snapshot.select(query, BindingFactory.empty())) {
      dependent
          .computeIfAbsent(row.get("document"), document -> new HashSet<>())
          .add(row.get("other"));
    }
    return new Witnesses(dependent);
  }

  /** How many of the documents are independent of each other, directly and through others. */
  int count(Collection<Node> documents) {
    Set<Node> seen = new HashSet<>();
    int independent = 0;
    for (Node document : documents) {
      if (!seen.contains(document)) {
        independent++;
        visit(document, seen);
      }
    }
    return independent;
  }

  private void visit(Node document, Set<Node> seen) {
    Deque<Node> open = new ArrayDeque<>(Set.of(document));
    while (!open.isEmpty()) {
      Node next = open.pop();
      if (seen.add(next)) {
        open.addAll(dependent.getOrDefault(next, Set.of()));
      }
    }
  }
}
