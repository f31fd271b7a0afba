package org.partnergraph.store.remote;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

/** A storage that notes what is written to its named graphs, until it is told to forget. */
final class Recorded extends DatasetGraphWrapper {

  private Delta delta = Delta.empty();

  Recorded(DatasetGraph storage) {
    super(storage);
  }

  /** What was written since {@link #forget}. */
  Delta delta() {
    return delta;
  }

  void forget() {
    delta = Delta.empty();
  }

  @Override
  public void add(Quad quad) {
    super.add(quad);
    if (!quad.isDefaultGraph()) {
      delta.add(quad);
    }
  }

  @Override
  public void add(Node graph, Node subject, Node property, Node value) {
    add(Quad.create(graph, subject, property, value));
  }

  @Override
  public void delete(Quad quad) {
    super.delete(quad);
    if (!quad.isDefaultGraph()) {
      delta.remove(quad);
    }
  }

  @Override
  public void delete(Node graph, Node subject, Node property, Node value) {
    delete(Quad.create(graph, subject, property, value));
  }
}
