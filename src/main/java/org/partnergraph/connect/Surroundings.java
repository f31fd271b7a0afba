package org.partnergraph.connect;

import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * What lies within some steps of a thing, whichever way the links are read.
 *
 * @param guard is told after each node how many links were found, and throws if they are too many
 */
record Surroundings(ConnectionIndex index, IntConsumer guard) {

  /** The numbers of the edges that such steps pass. */
  BitSet of(int centre, int depth) {
    BitSet passed = new BitSet();
    BitSet seen = new BitSet();
    BitSet border = new BitSet();
    seen.set(centre);
    border.set(centre);
    for (int step = 0; step < depth && !border.isEmpty(); step++) {
      BitSet next = new BitSet();
      border.stream().forEach(node -> pass(node, passed, next));
      next.andNot(seen);
      seen.or(next);
      border = next;
    }
    return passed;
  }

  private void pass(int node, BitSet passed, BitSet next) {
    Adjacency adjacency = index.adjacency();
    for (int slot = adjacency.first[node]; slot < adjacency.first[node + 1]; slot++) {
      passed.set(adjacency.edge[slot]);
      next.set(adjacency.neighbour[slot]);
    }
    guard.accept(passed.cardinality());
  }
}
