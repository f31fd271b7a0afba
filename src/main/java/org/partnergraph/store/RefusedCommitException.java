package org.partnergraph.store;

import java.util.List;

/** A commit that broke a rule. Nothing of it was written. */
public final class RefusedCommitException extends RuntimeException {

  private final List<Violation> violations;

  /** Refuses for one or more reasons; none is an {@link IllegalArgumentException}. */
  public RefusedCommitException(List<Violation> violations) {
    super(summary(violations));
    this.violations = List.copyOf(violations);
  }

  private static String summary(List<Violation> violations) {
    if (violations.isEmpty()) {
      throw new IllegalArgumentException("a refusal needs a reason");
    }
    Violation first = violations.get(0);
    String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
    return "refused: " + first.text("en") + more;
  }

  /** The reasons, at least one. */
  public List<Violation> violations() {
    return violations;
  }
}
