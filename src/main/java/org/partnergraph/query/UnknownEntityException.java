package org.partnergraph.query;

/** An argument that names a thing the graph does not know. */
public final class UnknownEntityException extends RuntimeException {

  private final String parameter;
  private final String text;

  /** With the parameter and what was given for it. */
  public UnknownEntityException(String parameter, String text) {
    super("nothing in the graph is known as '" + text + "'");
    this.parameter = parameter;
    this.text = text;
  }

  /** The parameter at fault. */
  public String parameter() {
    return parameter;
  }

  /** What was given. */
  public String text() {
    return text;
  }
}
