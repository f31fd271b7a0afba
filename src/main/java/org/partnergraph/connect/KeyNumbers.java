package org.partnergraph.connect;

import java.util.Arrays;

/** Numbers of keys, in two arrays that are half empty: 24 to 48 bytes a key. */
final class KeyNumbers {

  private long[] keys = new long[1024];
  private int[] numbers = none(1024);
  private int size;

  private static int[] none(int length) {
    int[] numbers = new int[length];
    Arrays.fill(numbers, Terms.NONE);
    return numbers;
  }

  /** {@link Terms#NONE} if it has none. */
  int get(long key) {
    return numbers[place(key)];
  }

  void put(long key, int number) {
    if (2 * size >= keys.length) {
      grow();
    }
    int place = place(key);
    keys[place] = key;
    numbers[place] = number;
    size++;
  }

  /** Where a key stands, or would stand. */
  private int place(long key) {
    int mask = keys.length - 1;
    int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (numbers[place] != Terms.NONE && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[2 * oldKeys.length];
    numbers = none(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != Terms.NONE) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        numbers[place] = oldNumbers[i];
      }
    }
  }
}
