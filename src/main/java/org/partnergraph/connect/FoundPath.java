package org.partnergraph.connect;

/**
 * A loopless path.
 *
 * @param nodes from one end to the other
 * @param edges of each hop the one that means most; one fewer than the nodes, and they may point
 *     either way
 */
record FoundPath(int[] nodes, int[] edges, Score score) {

  /** Number of hops. */
  int length() {
    return edges.length;
  }
}
