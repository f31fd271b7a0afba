package org.partnergraph.connect;

import java.util.Arrays;

/** Gathers what stands behind the edges, edge by edge. */
final class GroundRows {

  private final Dictionary bearers;
  private final int[] evidence;
  private final int[] time;
  private final Ints moreEdge = new Ints();
  private final Ints moreEvidence = new Ints();
  private final Ints moreTime = new Ints();
  private int edges;
  private int lastProof;
  private int lastTime;

  /** For so many edges at most. */
  GroundRows(int capacity, Dictionary bearers) {
    this.bearers = bearers;
    evidence = new int[capacity];
    time = new int[capacity];
  }

  /**
   * Adds what stands behind an edge: the one of the row before or the next one. A row that says the
   * same as the one before adds nothing.
   */
  void add(int edge, int proof, int when) {
    if (edge == edges) {
      evidence[edge] = proof;
      time[edge] = when;
      edges++;
    } else if (lastProof != proof || lastTime != when) {
      moreEdge.add(edge);
      moreEvidence.add(proof);
      moreTime.add(when);
    }
    lastProof = proof;
    lastTime = when;
  }

  Grounds made() {
    return new Grounds(
        bearers,
        Arrays.copyOf(evidence, edges),
        Arrays.copyOf(time, edges),
        new Grounds.More(moreEdge.values(), moreEvidence.values(), moreTime.values()));
  }
}
