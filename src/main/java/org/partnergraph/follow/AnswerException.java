package org.partnergraph.follow;

import java.io.IOException;
import java.time.Duration;

/** The primary gives no snapshot; the message may be told to everybody. */
final class AnswerException extends IOException {

  private final Duration pause;

  /** With the time that it asks to be left alone; zero if it does not. */
  AnswerException(String message, Duration pause) {
    super(message);
    this.pause = pause;
  }

  /** With what it answers in no way. */
  AnswerException(String message, Exception cause) {
    super(message, cause);
    this.pause = Duration.ZERO;
  }

  Duration pause() {
    return pause;
  }
}
