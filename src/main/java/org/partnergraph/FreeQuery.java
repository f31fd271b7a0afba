package org.partnergraph;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.partnergraph.query.CountedPaths;
import org.partnergraph.query.PathTooDeepException;
import org.partnergraph.query.QuestionResult;
import org.partnergraph.store.Snapshot;

/** A SPARQL query that is in no catalogue. */
record FreeQuery(Query query) {

  /**
   * Reads a query.
   *
   * @param limit rows at most, also where the query allows more
   * @throws IllegalArgumentException with line and column, if it has an error
   * @throws PathTooDeepException if a path of it counts too many steps
   */
  static FreeQuery parse(String text, int limit) {
    try {
      Query query = QueryFactory.create(text);
      CountedPaths.requireFew(query);
      if (query.isSelectType() && (!query.hasLimit() || query.getLimit() > limit)) {
        query.setLimit(limit);
      }
      return new FreeQuery(query);
    } catch (QueryException e) {
      // what the parser expected instead fills a screen
      String problem = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new IllegalArgumentException("the query has an error: " + problem, e);
    }
  }

  /**
   * Prints what it answers.
   *
   * @throws PathTooDeepException if a property path of it overflows the stack
   */
  boolean print(Snapshot snapshot, ResultPrinter printer) {
    try (QueryExec execution = snapshot.query(query, BindingFactory.empty())) {
      return printer.print(snapshot, result(execution));
    } catch (StackOverflowError e) {
      throw new PathTooDeepException(e);
    }
  }

  private QuestionResult result(QueryExec execution) {
    if (query.isAskType()) {
      return new QuestionResult.Answer(execution.ask());
    }
    if (query.isSelectType()) {
      RowSet rows = execution.select();
      List<String> columns = rows.getResultVars().stream().map(v -> v.getVarName()).toList();
      return new QuestionResult.Rows(columns, rows.stream().toList(), false);
    }
    return new QuestionResult.GraphResult(
        query.isDescribeType() ? execution.describe() : execution.construct());
  }
}
