package org.partnergraph.connect;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Different pairs of numbers by the first and then the second, eight bytes each. */
final class Pairs {

  private final long[] sorted;

  private Pairs(long[] pairs, int size) {
    Arrays.sort(pairs, 0, size);
    int different = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[different++] = pairs[i];
      }
    }
    sorted = Arrays.copyOf(pairs, different);
  }

  int size() {
    return sorted.length;
  }

  int first(int place) {
    return (int) (sorted[place] >>> Integer.SIZE);
  }

  int second(int place) {
    return (int) sorted[place];
  }

  /** The place of the first pair that begins with a number or a higher one. */
  int begin(int first) {
    int found = Arrays.binarySearch(sorted, pair(first, 0));
    return found < 0 ? -1 - found : found;
  }

  /** What follows a number. */
  IntStream seconds(int first) {
    int begin = begin(first);
    return begin == size() || first(begin) != first
        ? IntStream.empty()
        : IntStream.range(begin, begin(first + 1)).map(this::second);
  }

  /** How many begin with a number. */
  int count(int first) {
    return begin(first + 1) - begin(first);
  }

  boolean contains(int first, int second) {
    return Arrays.binarySearch(sorted, pair(first, second)) >= 0;
  }

  /** The same with first and second exchanged. */
  Pairs turned() {
    long[] turned = new long[sorted.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = pair(second(i), first(i));
    }
    return new Pairs(turned, turned.length);
  }

  private static long pair(int first, int second) {
    return ((long) first << Integer.SIZE) | second;
  }

  /** Gathers pairs as they come. */
  static final class Gathering {

    private long[] pairs = new long[64];
    private int size;

    void add(int first, int second) {
      if (size == pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * size);
      }
      pairs[size++] = pair(first, second);
    }

    /** All of them, each once; nothing can be added any more. */
    Pairs sorted() {
      return new Pairs(pairs, size);
    }
  }
}
