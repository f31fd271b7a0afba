package org.partnergraph.query;

/**
 * A query with a property path of a kind that ARQ can only follow by recursion, so that long ways
 * would overflow the stack. Nothing of its answer is known.
 */
public final class PathTooDeepException extends RuntimeException {

  /** What to tell who asked. */
  public static final String ADVICE =
      "a property path of the query goes too deep for this service: write it with + or *, which go"
          + " as deep as the data, or ask for the way itself, at /api/connections or in SPARQL by"
          + " the property function for connections";

  /** Before anything was followed. */
  public PathTooDeepException() {
    super(ADVICE);
  }

  /** With the overflow that told. */
  public PathTooDeepException(StackOverflowError overflow) {
    super(ADVICE, overflow);
  }
}
