package org.partnergraph.connect;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** An order of the numbers 0 to n-1, refined key by key: the key sorted by last counts first. */
final class Ordering {

  private int[] items;

  Ordering(int size) {
    this(IntStream.range(0, size).toArray());
  }

  /** An order of some numbers only. */
  Ordering(int[] items) {
    this.items = items;
  }

  /**
   * Sorts by a key and keeps the order of equal ones, in time linear in items and keys.
   *
   * @param key of an item, from 0 to below {@code keys}
   */
  Ordering by(IntUnaryOperator key, int keys) {
    int[] next = new int[keys + 1];
    for (int item : items) {
      next[key.applyAsInt(item) + 1]++;
    }
    for (int i = 0; i < keys; i++) {
      next[i + 1] += next[i];
    }
    int[] sorted = new int[items.length];
    for (int item : items) {
      sorted[next[key.applyAsInt(item)]++] = item;
    }
    items = sorted;
    return this;
  }

  int[] items() {
    return items;
  }
}
