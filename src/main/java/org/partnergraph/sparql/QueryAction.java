package org.partnergraph.sparql;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.partnergraph.query.CostlyPatternError;
import org.partnergraph.query.CountedPaths;
import org.partnergraph.query.PathTooDeepException;
import org.partnergraph.rest.RequestAttributes;

/**
 * SPARQL 1.1 queries. Fuseki's own action answers 500 without a word where a property path goes too
 * deep; this one says what it was.
 */
final class QueryAction extends SPARQL_QueryDataset {

  private final RunningQueries running;

  QueryAction(RunningQueries running) {
    this.running = running;
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    CountedPaths.requireFew(query);
    ServiceCalls.refusal(query).ifPresent(ServletOps::errorBadRequest);
  }

  @Override
  protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
    QueryExec made = super.createQueryExec(action, query, dataset);
    running.begin(action, made);
    return made;
  }

  @Override
  protected void execute(String query, HttpAction action) {
    action.getRequest().setAttribute(RequestAttributes.QUERY, query);
    try {
      super.execute(query, action);
    } catch (CostlyPatternError e) {
      throw Refusals.tooCostly(action);
    } catch (PathTooDeepException | StackOverflowError e) {
      throw Refusals.tooDeep(action);
    } finally {
      running.end(action);
    }
  }
}
