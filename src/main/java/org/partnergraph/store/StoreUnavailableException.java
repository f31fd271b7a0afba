package org.partnergraph.store;

/**
 * A store that is somewhere else and does not answer now, or not as it should; the message is one
 * sentence for the operator and holds no credentials. What was asked may be asked again later.
 */
public class StoreUnavailableException extends StoreException {

  /** With the sentence alone. */
  public StoreUnavailableException(String message) {
    super(message);
  }

  /** With the sentence and what lies behind it. */
  public StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
