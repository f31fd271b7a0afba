package org.partnergraph.store;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;

/** A store some of whose reads fail, as those of an engine do that is away for a while. */
public final class FailingStore implements KnowledgeStore {

  private final KnowledgeStore store;
  private final AtomicInteger failures = new AtomicInteger();

  /** Over a store that is whole. */
  public FailingStore(KnowledgeStore store) {
    this.store = store;
  }

  /** So many of the next reads fail. */
  public void fail(int times) {
    failures.set(times);
  }

  /** How many are still to fail. */
  public int failing() {
    return failures.get();
  }

  @Override
  public <T> T read(Function<? super Snapshot, T> work) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new StoreUnavailableException("away for a while");
    }
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
