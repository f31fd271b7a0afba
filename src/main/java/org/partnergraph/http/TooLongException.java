package org.partnergraph.http;

import java.io.IOException;

/** An answer that is longer than what is taken of it. */
public final class TooLongException extends IOException {

  private static final long MEBI = 1L << 20;

  /** With the bytes that would have been taken. */
  TooLongException(long most) {
    super("answers with more than " + most / MEBI + " MiB");
  }
}
