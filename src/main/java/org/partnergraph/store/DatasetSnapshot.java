package org.partnergraph.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;

/** A snapshot that reads a dataset, as the present transaction shows it. */
public abstract class DatasetSnapshot implements Snapshot {

  private final DatasetGraph data;
  private final long version;

  /**
   * Of a dataset.
   *
   * @param version that it shows
   */
  protected DatasetSnapshot(DatasetGraph data, long version) {
    this.data = data;
    this.version = version;
  }

  @Override
  public final long version() {
    return version;
  }

  @Override
  public final QueryExec query(Query query, Binding bindings) {
    return QueryExec.dataset(data).query(query).substitution(bindings).build();
  }

  @Override
  public List<Quad> find(Node graph, Node subject, Node property, Node value) {
    return Collections.unmodifiableList(Iter.toList(data.find(graph, subject, property, value)));
  }

  @Override
  public final int count(Node value, int most) {
    Iterator<Quad> all = data.find(Node.ANY, Node.ANY, Node.ANY, value);
    try {
      return (int) Iter.count(Iter.limit(all, most));
    } finally {
      Iter.close(all);
    }
  }

  @Override
  public final boolean isSubject(Node node) {
    return data.contains(Node.ANY, node, Node.ANY, Node.ANY);
  }
}
