package org.partnergraph.embed;

import java.util.List;
import org.partnergraph.connect.Connections;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.UnknownEntities;
import org.partnergraph.store.KnowledgeStore;

/** Pictures of the graph for other people's pages. */
public final class Embedding {

  private final GraphOperations graphs;

  /** Over one store and its connections. */
  public Embedding(
      KnowledgeStore store,
      EntityResolver resolver,
      UnknownEntities unknown,
      Connections connections) {
    this.graphs = new GraphOperations(store, resolver, unknown, connections);
  }

  /** The operations that are documented. */
  public List<Operation> documented() {
    return graphs.all();
  }
}
