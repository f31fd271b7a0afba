package org.partnergraph.connect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much a path tells, of itself alone:
 *
 * <ul>
 *   <li>weight: the geometric mean of the weights of its relations;
 *   <li>length: one divided by the number of its hops;
 *   <li>specificity: the geometric mean over its inner nodes of 1 / (1 + ln(n / 2)), where n links
 *       join others to the node, under a square root: a meeting of two tells more than a congress;
 *       what belongs to the node does not count, so that a partnership with many events tells no
 *       less of its parties;
 *   <li>time: how near in time its dated links follow on each other, under a square root: 1 where
 *       they overlap or the same node tells their time, a half under it where five years lie
 *       between them or fewer than two of several links are dated;
 *   <li>witnesses: the geometric mean over its links of 1 - 1 / (2 (n + 1)), where n independent
 *       documents prove the link: a half for what is only derived, 0.75 for one document, 0.83 for
 *       two.
 * </ul>
 */
final class Ranking {

  private static final double HALF_LIFE = 5 * 365.25;
  private static final double UNTOLD = 0.5;
  private static final double[] RARITY = rarities();
  private static final double[] PROVED = proofs();
  private static final double[] LOG =
      IntStream.rangeClosed(0, SearchSpec.MOST_HOPS).mapToDouble(Math::log).toArray();

  private final ConnectionIndex index;
  private final double[] logWeights;
  private final double bestHop;

  Ranking(ConnectionIndex index) {
    this.index = index;
    this.logWeights = index.kinds().stream().mapToDouble(kind -> Math.log(kind.weight())).toArray();
    this.bestHop = bestHop();
  }

  private static double[] rarities() {
    double[] rarities = new double[1024];
    for (int degree = 0; degree < rarities.length; degree++) {
      rarities[degree] = computed(degree);
    }
    return rarities;
  }

  private static double[] proofs() {
    return IntStream.rangeClosed(0, Byte.MAX_VALUE)
        .mapToDouble(documents -> Math.log(1 - 1 / (2.0 * (documents + 1))))
        .toArray();
  }

  private static double computed(int degree) {
    return -Math.log1p(Math.log(Math.max(degree, 2) / 2.0));
  }

  private static double rarity(int degree) {
    return degree < RARITY.length ? RARITY[degree] : computed(degree);
  }

  /** The total of {@link #score}, without its parts. */
  double total(int[] nodes, int[] edges, int length) {
    return weight(edges, length)
        * length(length)
        * specificity(nodes, length)
        * time(edges, length)
        * witnesses(edges, length);
  }

  Score score(int[] nodes, int[] edges) {
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("weight", weight(edges, edges.length));
    parts.put("length", length(edges.length));
    parts.put("specificity", specificity(nodes, edges.length));
    parts.put("time", time(edges, edges.length));
    parts.put("witnesses", witnesses(edges, edges.length));
    return new Score(total(nodes, edges, edges.length), parts);
  }

  /** What a hop adds to the logarithm of the total of a path of so many hops. */
  double gainOfHop(int edge, int length) {
    return (logWeights[index.relation(edge)] + PROVED[index.witnesses(edge)]) / length;
  }

  /** What an inner node adds to the logarithm of the total of a path of so many hops. */
  double gainOfNode(int node, int length) {
    return rarity(index.breadth(node)) / (2 * (length - 1));
  }

  /** The most that hops yet to come can add, and all that is known beforehand. */
  double mostGain(int hopsLeft, int length) {
    return hopsLeft * bestHop / length - LOG[length];
  }

  private double bestHop() {
    return IntStream.range(0, index.edgeCount())
        .mapToDouble(edge -> gainOfHop(edge, 1))
        .max()
        .orElse(0);
  }

  private double weight(int[] edges, int length) {
    double sum = 0;
    for (int hop = 0; hop < length; hop++) {
      sum += logWeights[index.relation(edges[hop])];
    }
    return Math.exp(sum / length);
  }

  private double witnesses(int[] edges, int length) {
    double sum = 0;
    for (int hop = 0; hop < length; hop++) {
      sum += PROVED[index.witnesses(edges[hop])];
    }
    return Math.exp(sum / length);
  }

  private static double length(int length) {
    return 1.0 / length;
  }

  private double specificity(int[] nodes, int length) {
    if (length == 1) {
      return 1;
    }
    double sum = 0;
    for (int position = 1; position < length; position++) {
      sum += rarity(index.breadth(nodes[position]));
    }
    return Math.exp(sum / (length - 1) / 2);
  }

  private double time(int[] edges, int length) {
    double sum = 0;
    int pairs = 0;
    int before = -1;
    if (length == 1) {
      return 1;
    }
    for (int hop = 0; hop < length; hop++) {
      if (!index.undated(edges[hop])) {
        if (before >= 0) {
          sum += nearness(before, edges[hop]);
          pairs++;
        }
        before = edges[hop];
      } else if (hop > 0 && index.grounds().isOneTime(edges[hop - 1], edges[hop])) {
        sum++;
        pairs++;
      }
    }
    return Math.sqrt(pairs == 0 ? UNTOLD : sum / pairs);
  }

  private double nearness(int one, int other) {
    long begin = Math.max(index.firstDay(one), index.firstDay(other));
    long end = Math.min(index.lastDay(one), index.lastDay(other));
    return 1 / (1 + Math.max(0, begin - end) / HALF_LIFE);
  }
}
