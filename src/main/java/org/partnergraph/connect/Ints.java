package org.partnergraph.connect;

import java.util.Arrays;

/** A growing list of numbers. */
final class Ints {

  private int[] values = new int[1024];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  int get(int place) {
    return values[place];
  }

  int size() {
    return size;
  }

  int[] values() {
    return Arrays.copyOf(values, size);
  }

  /** Puts in place of each value, unless it is negative, what stands at that place of an array. */
  void replace(int[] by) {
    for (int i = 0; i < size; i++) {
      values[i] = values[i] < 0 ? values[i] : by[values[i]];
    }
  }

  static void swap(Ints one, Ints other, int place) {
    int kept = one.values[place];
    one.values[place] = other.values[place];
    other.values[place] = kept;
  }
}
