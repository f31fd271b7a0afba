package org.partnergraph.query;

/**
 * A regular expression that looks at one text too often. Nothing of the answer is known. It is no
 * exception, as ARQ takes every exception in a filter for false.
 */
public final class CostlyPatternError extends Error {

  /** What to tell who asked. */
  public static final String ADVICE =
      "a regular expression of the query tries too many ways through one text: avoid"
          + " several repetitions of the same, such as .*.*.*, or use CONTAINS and STRSTARTS";

  /** While it was matched. */
  public CostlyPatternError() {
    super(ADVICE);
  }
}
