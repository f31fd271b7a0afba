package org.partnergraph.rest;

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

  /** What to answer. */
  public Problem problem() {
    return problem;
  }
}
