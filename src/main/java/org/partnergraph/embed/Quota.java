package org.partnergraph.embed;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many of each bunch are shown one by one where not all can be: in turns one more of each, so
 * that no large bunch hides the small ones.
 */
final class Quota {

  private Quota() {}

  /**
   * Divides.
   *
   * @param sizes of the bunches
   * @param limit the most nodes; what is left of a bunch counts as one, and there may be more nodes
   *     only where there are more bunches
   */
  static int[] of(List<Integer> sizes, int limit) {
    int[] shown = new int[sizes.size()];
    boolean grown = true;
    while (grown) {
      grown = false;
      for (int i = 0; i < shown.length; i++) {
        int size = sizes.get(i);
        int next = next(shown[i], size);
        int more = cost(next, size) - cost(shown[i], size);
        if (next > shown[i] && nodes(sizes, shown) + more <= limit) {
          shown[i] = next;
          grown = true;
        }
      }
    }
    return shown;
  }

  /** One more; a group of one would be no shorter than what it stands for. */
  private static int next(int shown, int size) {
    return shown + 2 >= size ? size : shown + 1;
  }

  private static int nodes(List<Integer> sizes, int[] shown) {
    return IntStream.range(0, shown.length).map(i -> cost(shown[i], sizes.get(i))).sum();
  }

  /** How many nodes stand for a bunch of which so many are shown one by one. */
  static int cost(int shown, int size) {
    return shown < size ? shown + 1 : size;
  }
}
