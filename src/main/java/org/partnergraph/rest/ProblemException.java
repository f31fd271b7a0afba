package org.partnergraph.rest;

import org.partnergraph.query.LocalText;

/** Ends a request with a problem document. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;

  /** With the document to answer. */
  public ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /** A wrong or missing parameter. */
  public static ProblemException parameter(String name, String detail) {
    return new ProblemException(
        Problem.of(Problem.Kind.BAD_PARAMETER, detail).with("parameter", name));
  }

  /**
   * A wrong parameter of which readers are told too, in their language.
   *
   * @param said what may stand there, or why it may not: a sentence that does not name the
   *     parameter
   */
  public static ProblemException parameter(String name, String detail, LocalText said) {
    return new ProblemException(
        parameter(name, detail).problem.with(Problem.SAID, said.byLanguage()));
  }

  /** What to answer. */
  public Problem problem() {
    return problem;
  }
}
