package org.partnergraph.embed;

import java.util.Collection;

/**
 * How many of each bunch are shown one by one where not all can be: as many of each, so that no
 * large bunch hides the small ones.
 *
 * @param each the most of one bunch
 */
record Quota(int each) {

  private static final Quota ALL = new Quota(Integer.MAX_VALUE);

  /**
   * The largest with which the bunches have no more nodes than a limit; what is left is a group.
   */
  static Quota of(Collection<Integer> sizes, int limit) {
    if (sizes.stream().mapToInt(Integer::intValue).sum() <= limit) {
      return ALL;
    }
    int each = 0;
    while (nodes(sizes, each + 1) <= limit) {
      each++;
    }
    return new Quota(each);
  }

  private static int nodes(Collection<Integer> sizes, int each) {
    return sizes.stream().mapToInt(size -> Math.min(size, new Quota(each).shown(size) + 1)).sum();
  }

  /** How many of a bunch of some size are shown; a group of one would be no shorter. */
  int shown(int size) {
    return size - 1 <= each ? size : each;
  }
}
