package org.partnergraph.connect;

/**
 * A loopless path.
 *
 * @param nodes from one end to the other
 * @param edges of each hop the one that means most; one fewer than the nodes, and they may point
 *     either way
 */
record FoundPath(int[] nodes, int[] edges, Score score) {

  /** Less than the quotient of the least and the greatest score that paths of real links get. */
  private static final double COMMON_DOCUMENT = 1e-4;

  /** The same, told to rest on documents that merely mention both: it tells less than any link. */
  FoundPath sharingOnlyDocuments() {
    return new FoundPath(nodes, edges, score.with("document", COMMON_DOCUMENT));
  }

  /** Number of hops. */
  int length() {
    return edges.length;
  }
}
