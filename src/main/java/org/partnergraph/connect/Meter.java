package org.partnergraph.connect;

import java.time.Duration;
import java.util.Optional;

/** Counts the edges looked at, and tells when it is enough. */
final class Meter {

  private static final int BETWEEN_LOOKS = 8192;

  private final long workLimit;
  private final long start = System.nanoTime();
  private final long timeLimit;
  private long work;
  private long nextLook = BETWEEN_LOOKS;
  private boolean late;

  Meter(long workLimit, Duration timeLimit) {
    this.workLimit = workLimit;
    this.timeLimit = timeLimit.toNanos();
  }

  /** Counts edges to be looked at; false if the search has to end instead. */
  boolean spend(int edges) {
    work += edges;
    if (work >= nextLook) {
      nextLook = work + BETWEEN_LOOKS;
      late |= System.nanoTime() - start > timeLimit;
    }
    return !isSpent();
  }

  boolean isSpent() {
    return work > workLimit || late;
  }

  long work() {
    return work;
  }

  /** The same search, with what this has left to spend. */
  SearchSpec rest(SearchSpec spec) {
    long time = Math.max(1, timeLimit - (System.nanoTime() - start));
    return spec.limited(Math.max(1, workLimit - work), Duration.ofNanos(time));
  }

  /** The limit that ended the search, if one did. */
  Optional<Limit> limitMet() {
    if (work > workLimit) {
      return Optional.of(Limit.WORK);
    }
    return late ? Optional.of(Limit.TIME) : Optional.empty();
  }
}
