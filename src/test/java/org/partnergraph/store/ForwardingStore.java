package org.partnergraph.store;

import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;

/** A store that is another one, but for what a test makes of it. */
public abstract class ForwardingStore implements KnowledgeStore {

  private final KnowledgeStore store;

  /** Over a store that it closes. */
  protected ForwardingStore(KnowledgeStore store) {
    this.store = store;
  }

  @Override
  public <T> T read(Function<? super Snapshot, T> work) {
    return store.read(work);
  }

  @Override
  public Namespaces namespaces() {
    return store.namespaces();
  }

  @Override
  public long version() {
    return store.version();
  }

  @Override
  public long write(Consumer<? super DatasetGraph> work) {
    return store.write(work);
  }

  @Override
  public void beforeCommit(CommitStep step) {
    store.beforeCommit(step);
  }

  @Override
  public void afterCommit(CommitListener listener) {
    store.afterCommit(listener);
  }

  @Override
  public DatasetGraph dataset() {
    return store.dataset();
  }

  @Override
  public void close() {
    store.close();
  }
}
