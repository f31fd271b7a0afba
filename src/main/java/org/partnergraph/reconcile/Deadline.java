package org.partnergraph.reconcile;

import java.time.Duration;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.ProblemException;

/**
 * Until when a request must be answered.
 *
 * @param nanos of {@link System#nanoTime}
 * @param given how long that was from the beginning
 */
record Deadline(long nanos, Duration given) {

  /** For a whole batch; one of 1,000 queries on 10,000 cities takes a few seconds. */
  static final Duration USUAL = Duration.ofSeconds(30);

  /** So long from now. */
  static Deadline in(Duration given) {
    return new Deadline(System.nanoTime() + given.toNanos(), given);
  }

  /**
   * Passes as long as there is time.
   *
   * @throws ProblemException 503 if it has passed
   */
  void check() {
    if (System.nanoTime() - nanos >= 0) {
      throw new ProblemException(
          Problem.of(
              Problem.Kind.OVERLOADED,
              "no answer within " + given.toSeconds() + " s; ask for less at a time"));
    }
  }
}
