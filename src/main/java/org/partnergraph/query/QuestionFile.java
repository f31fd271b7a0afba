package org.partnergraph.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Var;
import org.partnergraph.store.Namespaces;

/** Reads one query file and refuses it where header and query do not fit together. */
final class QuestionFile {

  private static final String HEADER = "#+";

  private final String topic;
  private final String name;
  private final String file;
  private final String text;

  private QuestionFile(String topic, String name, String text) {
    this.topic = topic;
    this.name = name;
    this.file = topic + "/" + name + Catalogue.ENDING;
    this.text = text;
  }

  static Question read(String topic, String name, Path path, Namespaces namespaces) {
    try {
      String text = namespaces.rebaseText(Files.readString(path));
      return new QuestionFile(topic, name, text).question();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private Question question() {
    QuestionHeader header = QuestionHeader.parse(file, headerYaml());
    Query query = query();
    checkForm(header, query);
    Question question =
        new Question(
            topic,
            name,
            header.title(),
            header.summary(),
            header.tags(),
            header.parameters(),
            header.returns(),
            text,
            query,
            query.isSelectType() ? query.getResultVars() : List.of());
    checkVariables(question);
    new BindingCheck(file, question).run();
    return question;
  }

  private String headerYaml() {
    if (!text.startsWith(HEADER)) {
      throw problem(1, "the file must start with a header of '" + HEADER + "' lines");
    }
    return text.lines()
        .takeWhile(line -> line.startsWith(HEADER))
        .map(line -> line.substring(HEADER.length()))
        .map(line -> line.startsWith(" ") ? line.substring(1) : line)
        .collect(Collectors.joining("\n"));
  }

  private Query query() {
    try {
      Query query = QueryFactory.create(text);
      query.ensureResultVars();
      return query;
    } catch (QueryParseException e) {
      throw problem(Math.max(1, e.getLine()), firstLine(e));
    } catch (QueryException e) {
      throw problem(1, firstLine(e));
    }
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

  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse(message);
  }
}
