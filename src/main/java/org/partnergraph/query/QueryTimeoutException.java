package org.partnergraph.query;

import java.time.Duration;

/** A question that took longer than it may; nothing of its answer is known. */
public final class QueryTimeoutException extends RuntimeException {

  private final Duration deadline;

  /** With the question's id and the deadline it missed. */
  public QueryTimeoutException(String question, Duration deadline) {
    super(question + " was stopped after " + deadline.toMillis() + " ms");
    this.deadline = deadline;
  }

  /** The time it was given. */
  public Duration deadline() {
    return deadline;
  }
}
