package org.partnergraph.connect;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;

/** Counts the independent documents behind the edges, row by row. */
final class WitnessCount {

  private final Numbering documents;
  private final ToIntFunction<Collection<Node>> independent;
  private final Map<BitSet, Integer> counted = new HashMap<>();
  private BitSet proofs = new BitSet();
  private int edge = -1;

  /**
   * Of numbered documents.
   *
   * @param independent how many of some documents are
   */
  WitnessCount(Numbering documents, ToIntFunction<Collection<Node>> independent) {
    this.documents = documents;
    this.independent = independent;
  }

  /**
   * How many prove an edge, with one more document; rows of one edge follow each other.
   *
   * @param document {@link Grounds#NONE} if the row names none
   */
  int with(int proved, int document) {
    if (proved != edge) {
      proofs = new BitSet();
      edge = proved;
    }
    if (document != Grounds.NONE) {
      proofs.set(document);
    }
    return proofs.cardinality() < 2 ? proofs.cardinality() : count();
  }

  private int count() {
    Integer known = counted.get(proofs);
    if (known != null) {
      return known;
    }
    List<Node> nodes = proofs.stream().mapToObj(documents::node).toList();
    int count = independent.applyAsInt(nodes);
    counted.put((BitSet) proofs.clone(), count);
    return count;
  }
}
