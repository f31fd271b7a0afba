package org.partnergraph;

import java.nio.file.Path;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.ShippedGraph;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** The shipped graph in a guarded store, as the service starts with it. */
public final class ShippedStore {

  /** The folder that holds {@code ontology/} and {@code data/}. */
  public static final Path HOME = Path.of("").toAbsolutePath();

  private ShippedStore() {}

  /** A store of its own, to be written to and closed. */
  public static KnowledgeStore fresh() {
    return fresh(Namespaces.CANONICAL);
  }

  /** A store of its own under another base. */
  public static KnowledgeStore fresh(Namespaces namespaces) {
    KnowledgeStore store = Tdb2Store.inMemory(namespaces);
    fill(store);
    return store;
  }

  /** Loads it into an empty store. */
  public static void fill(KnowledgeStore store) {
    ShippedGraph shipped = new ShippedGraph(HOME);
    shipped.guard(store);
    shipped.load(store, Progress.silent());
  }

  /** One store for all who only read; never closed. */
  public static KnowledgeStore readOnly() {
    return Shared.STORE;
  }

  private static final class Shared {
    static final KnowledgeStore STORE = fresh();
  }
}
