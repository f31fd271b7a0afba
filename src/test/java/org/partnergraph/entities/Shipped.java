package org.partnergraph.entities;

import java.nio.file.Path;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.ShippedGraph;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** The shipped graph with all that the rules derive, in memory. */
final class Shipped {

  private Shipped() {}

  static KnowledgeStore load() {
    Tdb2Store store = Tdb2Store.inMemory(Namespaces.CANONICAL);
    ShippedGraph shipped = new ShippedGraph(Path.of("").toAbsolutePath());
    shipped.guard(store);
    shipped.load(store, Progress.silent());
    return store;
  }
}
