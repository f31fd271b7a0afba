package org.partnergraph.sparql;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.partnergraph.query.CountedPaths;
import org.partnergraph.query.PathTooDeepException;

/**
 * SPARQL 1.1 queries. Fuseki's own action answers 500 without a word where a property path goes too
 * deep; this one says what it was.
 */
final class QueryAction extends SPARQL_QueryDataset {

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    CountedPaths.requireFew(query);
    ServiceCalls.refusal(query).ifPresent(ServletOps::errorBadRequest);
  }

  @Override
  protected void execute(String query, HttpAction action) {
    try {
      super.execute(query, action);
    } catch (PathTooDeepException | StackOverflowError e) {
      throw Refusals.tooDeep(action);
    }
  }
}
