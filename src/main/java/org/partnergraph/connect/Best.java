package org.partnergraph.connect;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps the best of the paths it is offered, whatever the order in which they come. Once there are
 * candidates enough it can tell early of a path that it will not be kept.
 */
final class Best {

  /** More than the sums of logarithms can be wrong by. */
  private static final double ROUNDING = 1e-9;

  private final Ranking ranking;
  private final int candidates;
  private final double[] totals;
  private final int[][] nodes;
  private final int[][] edges;
  private int size;
  private int offered;
  private int length;
  private double threshold = Double.NEGATIVE_INFINITY;

  /**
   * With room for the k best.
   *
   * @param candidates as many are counted, whatever their score
   */
  Best(Ranking ranking, int k, int candidates) {
    this.ranking = ranking;
    this.candidates = candidates;
    this.totals = new double[k];
    this.nodes = new int[k][];
    this.edges = new int[k][];
  }

  /** Whether there are candidates enough. */
  boolean isEnough() {
    return offered >= candidates;
  }

  /** Whether the first path that is found is the answer. */
  boolean takesFirst() {
    return candidates == 1;
  }

  /** Whether nothing that is offered can change the answer. */
  boolean isDecided() {
    return candidates == 1 && offered > 0;
  }

  /** Whether a path of so many hops can be kept, for all that is known of it. */
  boolean mayTake(int hops) {
    return ranking.mostGain(hops, hops) >= threshold - ROUNDING;
  }

  /** Says that paths of another length follow. */
  void expect(int hops) {
    length = hops;
  }

  double gainOfHop(int edge) {
    return ranking.gainOfHop(edge, length);
  }

  double gainOfNode(int node) {
    return ranking.gainOfNode(node, length);
  }

  /**
   * Whether a path of the expected length can still be kept.
   *
   * @param gain sum over its hops and inner nodes so far
   * @param hopsLeft number of hops to come
   */
  boolean mayKeep(double gain, int hopsLeft) {
    return !isEnough() || gain + ranking.mostGain(hopsLeft, length) >= threshold - ROUNDING;
  }

  /** Offers the path at the beginning of two arrays; they are copied if it is kept. */
  void offer(int[] path, int[] hops, int length) {
    offered++;
    double total = ranking.total(path, hops, length);
    int place = size;
    while (place > 0 && comesBefore(total, path, length, place - 1)) {
      place--;
    }
    if (place < totals.length) {
      insert(place, total, Arrays.copyOf(path, length + 1), Arrays.copyOf(hops, length));
    }
  }

  private boolean comesBefore(double total, int[] path, int length, int place) {
    int[] other = nodes[place];
    return total == totals[place]
        ? Arrays.compare(path, 0, length + 1, other, 0, other.length) < 0
        : total > totals[place];
  }

  private void insert(int place, double total, int[] path, int[] hops) {
    int moved = Math.min(size, totals.length - 1) - place;
    System.arraycopy(totals, place, totals, place + 1, moved);
    System.arraycopy(nodes, place, nodes, place + 1, moved);
    System.arraycopy(edges, place, edges, place + 1, moved);
    totals[place] = total;
    nodes[place] = path;
    edges[place] = hops;
    size = Math.min(size + 1, totals.length);
    if (size == totals.length) {
      threshold = Math.log(totals[size - 1]);
    }
  }

  /** The best paths, best first; equals in the order of their nodes. */
  List<FoundPath> paths() {
    return IntStream.range(0, size)
        .mapToObj(i -> new FoundPath(nodes[i], edges[i], ranking.score(nodes[i], edges[i])))
        .toList();
  }
}
