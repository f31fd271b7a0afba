package org.partnergraph.query;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.partnergraph.store.Namespaces;

/** Reads one query file and refuses it where header and query do not fit together. */
final class QuestionFile {

  private final String topic;
  private final String name;
  private final String file;
  private final QuerySource source;

  private QuestionFile(String topic, String name, Path path, Namespaces namespaces) {
    this.topic = topic;
    this.name = name;
    this.file = topic + "/" + name + Catalogue.ENDING;
    this.source = QuerySource.read(file, path, namespaces);
  }

  static Question read(String topic, String name, Path path, Namespaces namespaces) {
    return new QuestionFile(topic, name, path, namespaces).question();
  }

  private Question question() {
    QuestionHeader header = QuestionHeader.parse(file, source.header());
    Query query = source.query();
    checkForm(header, query);
    Question question =
        new Question(
            topic,
            name,
            header.title(),
            header.summary(),
            header.limits(),
            header.tags(),
            header.parameters(),
            header.returns(),
            source.text(),
            query,
            query.isSelectType() ? query.getResultVars() : List.of());
    checkVariables(question);
    new BindingCheck(file, question).run();
    return question;
  }

  private void checkForm(QuestionHeader header, Query query) {
    if (!header.returns().fits(query)) {
      throw problem(1, "'returns: " + header.returns().word() + "' does not fit the query's form");
    }
    if (query.isSelectType() && query.isQueryResultStar()) {
      throw problem(1, "the query must name its columns");
    }
    if (query.isSelectType() && !query.hasOrderBy()) {
      throw problem(1, "the rows must have an order (ORDER BY), so that pages fit together");
    }
  }

  private void checkVariables(Question question) {
    Set<Var> variables = QueryVariables.of(question.query());
    for (Parameter parameter : question.parameters()) {
      if (!variables.contains(parameter.variable())) {
        throw problem(1, "the query has no variable for the parameter '" + parameter.name() + "'");
      }
    }
  }

  private QueryFileException problem(int line, String message) {
    return new QueryFileException(file, line, message);
  }
}
