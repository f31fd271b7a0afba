package org.partnergraph.connect;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * The nodes behind a link.
 *
 * @param bearers those with its evidence
 * @param times those whose dates are its time
 */
record Backing(Set<Node> bearers, Set<Node> times) {

  static Backing none() {
    return new Backing(new HashSet<>(), new HashSet<>());
  }

  /** Those of both. */
  Backing and(Backing other) {
    bearers.addAll(other.bearers);
    times.addAll(other.times);
    return this;
  }
}
