package org.partnergraph.query;

/**
 * A function on texts whose work or result has no measure. Nothing of the answer is known. It is no
 * exception, as ARQ takes every exception in a filter for false.
 */
public final class CostlyTextError extends Error {

  private static final String PATTERN =
      "a regular expression of the query tries too many ways through one text: avoid"
          + " several repetitions of the same, such as .*.*.*, or use CONTAINS and STRSTARTS";

  private CostlyTextError(String advice) {
    super(advice);
  }

  /** Of a regular expression that looks at one text too often. */
  static CostlyTextError ofPattern() {
    return new CostlyTextError(PATTERN);
  }

  /** Of a text that would be longer than so many characters. */
  static CostlyTextError ofLength(int most) {
    return new CostlyTextError(
        "a text that the query makes would have more than " + most + " characters");
  }

  /** Of a list that each row would be compared with. */
  static CostlyTextError ofList(int most) {
    return new CostlyTextError(
        "a list of IN has more than " + most + " members: use VALUES, which is joined");
  }

  /** What to tell who asked. */
  public String advice() {
    return String.valueOf(getMessage());
  }
}
