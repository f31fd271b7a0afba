package org.partnergraph.store;

/** A store that cannot be opened; the message is one sentence for the operator. */
public class StoreException extends RuntimeException {

  /** With the sentence and what lies behind it. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  /** With the sentence alone. */
  public StoreException(String message) {
    super(message);
  }
}
