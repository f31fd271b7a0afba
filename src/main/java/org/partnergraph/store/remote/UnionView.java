package org.partnergraph.store.remote;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;

/** Named graphs, with their union as default graph: what queries see. */
final class UnionView extends DatasetGraphWrapper {

  UnionView(DatasetGraph named) {
    super(named);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createUnionGraph(get());
  }
}
