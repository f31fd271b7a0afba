package org.partnergraph.connect;

import java.time.Duration;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What to search for. Node and relation numbers are those of the index that is searched.
 *
 * @param from where a path begins; at least one node
 * @param to where a path ends; at least one node, none of them in {@code from}
 * @param choice how many paths are wanted, and of how many
 * @param edges which edges a path may use
 * @param inner which inner nodes a path has, and which it may have
 * @param limits when a search ends at the latest
 */
record SearchSpec(
    int[] from, int[] to, Choice choice, EdgeFilter edges, NodeFilter inner, Limits limits) {

  /** The longest path that can be asked for. */
  static final int MOST_HOPS = 32;

  /** The most nodes that a path can be asked to pass. */
  static final int MOST_THROUGH = 5;

  private static final int FEWEST_CANDIDATES = 24;

  private static final long THOROUGH = 200_000;

  /**
   * How many paths are wanted.
   *
   * @param k how many, from 1
   * @param candidates how many paths are looked for at least before the best are chosen; 1 if any
   *     shortest path will do
   * @param thorough as long as no more edges were looked at, and the graph is small, longer paths
   *     are looked for, too, where they can be better
   */
  record Choice(int k, int candidates, long thorough) {

    Choice {
      require(k > 0 && candidates >= k, "k is 1 or more, and candidates no fewer");
    }
  }

  /**
   * Which edges a path may use.
   *
   * @param window days at which every edge may hold
   * @param undated whether an undated edge passes a window though its relation is not timeless
   * @param relations the relations to use; empty for all of them
   * @param documents whether common documents fill up the answer, after all real links
   */
  record EdgeFilter(Window window, boolean undated, BitSet relations, boolean documents) {

    boolean uses(int relation) {
      return relations.isEmpty() || relations.get(relation);
    }
  }

  /**
   * The inner nodes of a path.
   *
   * @param through those that every path has, in any order; {@link #MOST_THROUGH} at most
   * @param avoided those that no path has
   * @param hubDegree a node with more edges is no inner node, unless named in {@code through}
   */
  record NodeFilter(int[] through, BitSet avoided, int hubDegree) {

    NodeFilter {
      require(through.length <= MOST_THROUGH, "through has " + MOST_THROUGH + " nodes at most");
    }
  }

  /**
   * When a search ends at the latest.
   *
   * @param hops the most edges of a path, 1 to {@link #MOST_HOPS}
   * @param work the most edges to look at
   * @param time the longest time to take
   */
  record Limits(int hops, long work, Duration time) {

    Limits {
      require(hops > 0 && hops <= MOST_HOPS, "maxHops is 1 to " + MOST_HOPS);
    }
  }

  SearchSpec {
    int[] through = inner.through();
    require(from.length > 0 && to.length > 0, "a path needs two ends");
    require(IntStream.of(to).noneMatch(isIn(from)), "a node is in from and in to");
    require(IntStream.of(through).noneMatch(isIn(from).or(isIn(to))), "a node to pass is an end");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  private static IntPredicate isIn(int[] nodes) {
    return node -> {
      for (int other : nodes) {
        if (other == node) {
          return true;
        }
      }
      return false;
    };
  }

  /** The five best paths of ten edges at most, without any restriction. */
  static SearchSpec between(int[] from, int[] to) {
    return new SearchSpec(
        from,
        to,
        new Choice(5, FEWEST_CANDIDATES, THOROUGH),
        new EdgeFilter(Window.NONE, false, new BitSet(), false),
        new NodeFilter(new int[0], new BitSet(), Integer.MAX_VALUE),
        new Limits(10, 10_000_000, Duration.ofSeconds(5)));
  }

  static SearchSpec between(int from, int to) {
    return between(new int[] {from}, new int[] {to});
  }

  /** The k best of at least four times as many paths. */
  SearchSpec best(int paths) {
    return best(paths, Math.max(4 * paths, FEWEST_CANDIDATES));
  }

  /** The k best of at least so many paths. */
  SearchSpec best(int paths, int of) {
    return with(new Choice(paths, of, choice.thorough));
  }

  SearchSpec thorough(long work) {
    return with(new Choice(choice.k, choice.candidates, work));
  }

  SearchSpec hops(int most) {
    return with(new Limits(most, limits.work, limits.time));
  }

  SearchSpec limited(long work, Duration time) {
    return with(new Limits(limits.hops, work, time));
  }

  /** Only edges that may hold within a window; undated ones are asked for or left out. */
  SearchSpec within(Window days, boolean undatedToo) {
    return with(new EdgeFilter(days, undatedToo, edges.relations, edges.documents));
  }

  SearchSpec using(BitSet only) {
    return with(new EdgeFilter(edges.window, edges.undated, only, edges.documents));
  }

  SearchSpec allowing(boolean documents) {
    return with(new EdgeFilter(edges.window, edges.undated, edges.relations, documents));
  }

  SearchSpec through(int... nodes) {
    return with(new NodeFilter(nodes, inner.avoided, inner.hubDegree));
  }

  SearchSpec avoiding(BitSet nodes) {
    return with(new NodeFilter(inner.through, nodes, inner.hubDegree));
  }

  SearchSpec hubsAbove(int degree) {
    return with(new NodeFilter(inner.through, inner.avoided, degree));
  }

  private SearchSpec with(Choice other) {
    return new SearchSpec(from, to, other, edges, inner, limits);
  }

  private SearchSpec with(EdgeFilter other) {
    return new SearchSpec(from, to, choice, other, inner, limits);
  }

  private SearchSpec with(NodeFilter other) {
    return new SearchSpec(from, to, choice, edges, other, limits);
  }

  private SearchSpec with(Limits other) {
    return new SearchSpec(from, to, choice, edges, inner, other);
  }
}
