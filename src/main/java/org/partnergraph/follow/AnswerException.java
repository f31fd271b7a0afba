package org.partnergraph.follow;

import java.io.IOException;
import java.time.Duration;

/** The primary gives no snapshot; the message may be told to everybody. */
final class AnswerException extends IOException {

  private final Duration pause;
  private final boolean begun;

  /** With the time that it asks to be left alone; zero if it does not. */
  AnswerException(String message, Duration pause) {
    super(message);
    this.pause = pause;
    this.begun = false;
  }

  /**
   * Without a whole answer.
   *
   * @param begun whether it was there, and may have done work in vain
   */
  AnswerException(String message, Exception cause, boolean begun) {
    super(message, cause);
    this.pause = Duration.ZERO;
    this.begun = begun;
  }

  Duration pause() {
    return pause;
  }

  boolean wasBegun() {
    return begun;
  }
}
