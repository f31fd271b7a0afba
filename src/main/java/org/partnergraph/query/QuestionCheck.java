package org.partnergraph.query;

import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;

/** Refuses a question whose query is broken or does not fit to its header. */
final class QuestionCheck {

  private final Question question;
  private final String file;

  QuestionCheck(Question question) {
    this.question = question;
    this.file = question.id() + Catalogue.ENDING;
  }

  void run() {
    form(question.query());
    variables();
    new BindingCheck(file, question).run();
  }

  private void form(Query query) {
    if (!question.returns().fits(query)) {
      throw problem("'returns: " + question.returns().word() + "' does not fit the query's form");
    }
    if (query.isSelectType() && query.isQueryResultStar()) {
      throw problem("the query must name its columns");
    }
    if (query.isSelectType() && !query.hasOrderBy()) {
      throw problem("the rows must have an order (ORDER BY), so that pages fit together");
    }
  }

  private void variables() {
    Set<Var> variables = QueryVariables.of(question.query());
    for (Parameter parameter : question.parameters()) {
      if (!variables.contains(parameter.variable())) {
        throw problem("the query has no variable for the parameter '" + parameter.name() + "'");
      }
    }
  }

  private QueryFileException problem(String message) {
    return new QueryFileException(file, 1, message);
  }
}
