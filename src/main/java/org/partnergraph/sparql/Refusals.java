package org.partnergraph.sparql;

import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.partnergraph.query.CostlyTextError;
import org.partnergraph.query.PathTooDeepException;
import org.partnergraph.rest.Problem;
import org.partnergraph.store.BusyStoreException;
import org.partnergraph.store.FullDiskException;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.Violation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends an action that cannot be done, with the reason. */
final class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  /** So many violations are told; who broke more has enough to mend. */
  private static final int MOST = 100;

  private Refusals() {}

  static ActionErrorException refuse(HttpAction action, RefusedCommitException refused) {
    Problem problem =
        Problem.of(Problem.Kind.REFUSED_DATA, summary(refused))
            .with("violationCount", refused.violations().size())
            .with(
                "violations",
                refused.violations().stream().limit(MOST).map(Violation::members).toList());
    return end(action, problem);
  }

  static ActionErrorException full(HttpAction action, FullDiskException full) {
    LOG.error("an update was refused: {}", full.getMessage());
    return end(action, Problem.of(Problem.Kind.DISK_FULL, full.getMessage()));
  }

  static ActionErrorException busy(HttpAction action, BusyStoreException busy) {
    return end(action, Problem.of(Problem.Kind.BUSY, busy.getMessage()));
  }

  static ActionErrorException tooDeep(HttpAction action) {
    return end(action, Problem.of(Problem.Kind.TOO_DEEP, PathTooDeepException.ADVICE));
  }

  static ActionErrorException tooCostly(HttpAction action, CostlyTextError costly) {
    return end(action, Problem.of(Problem.Kind.TOO_COSTLY, costly.advice()));
  }

  /** A sort that is ended before it has begun: ARQ then closes what it has not opened yet. */
  static RuntimeException ofEndedSort(HttpAction action, NullPointerException e) {
    StackTraceElement[] trace = e.getStackTrace();
    boolean sorted =
        trace.length > 0 && trace[0].getClassName().startsWith("org.apache.jena.atlas.data.");
    Problem.Kind late = Problem.Kind.OVERLOADED;
    return sorted ? end(action, Problem.of(late, late.title())) : e;
  }

  static ActionErrorException storeAway(HttpAction action) {
    return end(action, Problem.of(Problem.Kind.STORE_AWAY, Problem.Kind.STORE_AWAY.title()));
  }

  static ActionErrorException end(HttpAction action, Problem problem) {
    if (action.getRequest().getAttribute(WatchedResponse.PROBLEM) == null) {
      action.getRequest().setAttribute(WatchedResponse.PROBLEM, problem);
    }
    return new ActionErrorException(problem.status(), problem.detail(), null);
  }

  private static String summary(RefusedCommitException refused) {
    Violation first = refused.violations().get(0);
    int more = refused.violations().size() - 1;
    return first.text("en") + (more == 0 ? "" : " (and " + more + " more)");
  }
}
