package org.partnergraph.query;

/** An argument that a question cannot take; the message is one sentence for the asker. */
public final class BadArgumentException extends RuntimeException {

  private final String parameter;

  /** About one parameter, known or not. */
  public BadArgumentException(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  /** The parameter at fault. */
  public String parameter() {
    return parameter;
  }
}
