package org.partnergraph.bench;

import java.util.Arrays;
import java.util.Locale;

/** Nanoseconds of one way of asking: for each pair one number a round. */
final class Times {

  private final String name;
  private final long[][] nanos;

  Times(String name, int pairs, int rounds) {
    this.name = name;
    this.nanos = new long[pairs][rounds];
  }

  String name() {
    return name;
  }

  void put(int pair, int round, long time) {
    nanos[pair][round] = time;
  }

  /** Milliseconds that so many of a hundred pairs take at most; of each pair its median round. */
  double milliseconds(int percent) {
    long[] medians = Arrays.stream(nanos).mapToLong(rounds -> at(rounds, 50)).toArray();
    return at(medians, percent) / 1e6;
  }

  private static long at(long[] values, int percent) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  /** A line of the table, with the ratio to the median of another. */
  String line(Times limit) {
    return String.format(
        Locale.ROOT,
        "| %s | %.3f | %.3f | %.1f |%n",
        name,
        milliseconds(50),
        milliseconds(95),
        milliseconds(50) / limit.milliseconds(50));
  }
}
