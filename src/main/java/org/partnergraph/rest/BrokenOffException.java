package org.partnergraph.rest;

import java.io.IOException;

/** The content of an answer cannot be read to its end: what has gone out is to break off. */
final class BrokenOffException extends IOException {

  private static final long serialVersionUID = 1L;

  BrokenOffException(IOException cause) {
    super("broken off: the content cannot be read to its end", cause);
  }
}
