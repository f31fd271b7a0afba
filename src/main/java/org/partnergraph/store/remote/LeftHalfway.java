package org.partnergraph.store.remote;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;

/** Tells a large commit that is being written from one that its writer left half written. */
final class LeftHalfway {

  /** A writer that makes no end of its commit for so long is taken for dead. */
  static final long PATIENCE_SECONDS = 10;

  private Optional<Node> pending = Optional.empty();
  private long since;

  /** Looks at a head, in the order in which they were read. */
  boolean isOf(Head head) {
    if (!head.pending().equals(pending)) {
      pending = head.pending();
      since = System.nanoTime();
    }
    return pending.isPresent()
        && System.nanoTime() - since > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
  }
}
