package org.partnergraph.store.remote;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The last commit of a store.
 *
 * @param version the data version; 0 if nothing was ever committed
 * @param commit its name, which no other commit has
 * @param time when it was made; empty for none
 * @param pending a large commit that is being written, or was left half written
 */
record Head(long version, Node commit, Optional<Instant> time, Optional<Node> pending) {

  private static final String COMMIT = "urn:uuid:";

  /** Of a store in which nothing was ever committed. */
  static final Head NONE =
      new Head(
          0, NodeFactory.createURI(COMMIT + new UUID(0, 0)), Optional.empty(), Optional.empty());

  /** A commit of this moment that follows this one. */
  Head next() {
    Node name = NodeFactory.createURI(COMMIT + UUID.randomUUID());
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return new Head(version + 1, name, Optional.of(now), Optional.empty());
  }

  boolean isSameCommit(Head other) {
    return commit.equals(other.commit);
  }
}
