package org.partnergraph.connect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.partnergraph.store.Snapshot;

/**
 * A snapshot that cannot be scanned, as one of a store elsewhere: everything is asked by queries.
 */
record Asked(Snapshot snapshot) implements Snapshot {

  @Override
  public long version() {
    return snapshot.version();
  }

  @Override
  public Optional<Instant> committed() {
    return snapshot.committed();
  }

  @Override
  public QueryExec query(Query query, Binding bindings) {
    return snapshot.query(query, bindings);
  }

  @Override
  public List<Quad> find(Node graph, Node subject, Node property, Node value) {
    return snapshot.find(graph, subject, property, value);
  }

  @Override
  public int count(Node value, int most) {
    return snapshot.count(value, most);
  }

  @Override
  public boolean isSubject(Node node) {
    return snapshot.isSubject(node);
  }
}
