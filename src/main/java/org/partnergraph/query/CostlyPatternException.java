package org.partnergraph.query;

/** A regular expression that looks at one text too often. Nothing of the answer is known. */
public final class CostlyPatternException extends RuntimeException {

  /** What to tell who asked. */
  public static final String ADVICE =
      "a regular expression of the query tries too many ways through one text: avoid repetitions"
          + " within repetitions, such as (a+)+, or use CONTAINS and STRSTARTS";

  /** While it was matched. */
  public CostlyPatternException() {
    super(ADVICE);
  }
}
