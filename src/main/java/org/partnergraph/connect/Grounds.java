package org.partnergraph.connect;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;

/**
 * The names of what stands behind each edge: bearers of its evidence and of its time. What they say
 * is read from the store.
 *
 * @param names of all bearers
 * @param evidence for each edge the number of the bearer of its evidence; {@link #NONE} if none
 * @param time for each edge that of the node whose dates are its time
 * @param more further rows of edges that have several, in the order of the edges
 */
record Grounds(Dictionary names, int[] evidence, int[] time, More more) {

  static final int NONE = -1;

  /** Bytes of an edge, without names and further rows. */
  static final int BYTES_PER_EDGE = 2 * Integer.BYTES;

  /**
   * Rows beyond the first.
   *
   * @param edge of each row
   */
  record More(int[] edge, int[] evidence, int[] time) {}

  Backing of(int edge) {
    Backing backing = Backing.none();
    add(evidence[edge], time[edge], backing);
    int row = Arrays.binarySearch(more.edge, edge);
    while (row > 0 && more.edge[row - 1] == edge) {
      row--;
    }
    for (; row >= 0 && row < more.edge.length && more.edge[row] == edge; row++) {
      add(more.evidence[row], more.time[row], backing);
    }
    return backing;
  }

  /** Whether the same node tells the time of two edges. */
  boolean isOneTime(int edge, int other) {
    return time[edge] != NONE && time[edge] == time[other];
  }

  private void add(int proof, int when, Backing backing) {
    name(proof).ifPresent(iri -> backing.bearers().add(NodeFactory.createURI(iri)));
    name(when).ifPresent(iri -> backing.times().add(NodeFactory.createURI(iri)));
  }

  private Optional<String> name(int number) {
    return number == NONE ? Optional.empty() : Optional.of(names.iri(number));
  }

  long memory() {
    int further = 3 * Integer.BYTES * more.edge.length;
    return (long) BYTES_PER_EDGE * evidence.length + further + names.memory();
  }
}
