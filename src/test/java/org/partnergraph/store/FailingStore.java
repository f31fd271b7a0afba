package org.partnergraph.store;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A store some of whose reads fail, as those of an engine do that is away for a while. */
public final class FailingStore extends ForwardingStore {

  private final AtomicInteger failures = new AtomicInteger();

  /** Over a store that is whole. */
  public FailingStore(KnowledgeStore store) {
    super(store);
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
    return super.read(work);
  }
}
