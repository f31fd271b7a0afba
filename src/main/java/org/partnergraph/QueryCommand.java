package org.partnergraph;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.query.Page;
import org.partnergraph.query.Question;
import org.partnergraph.query.QuestionResult;
import org.partnergraph.query.QuestionRunner;
import org.partnergraph.store.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a question of the catalogue, or any SPARQL query. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = {
      "Asks a question, such as: query events/participants event=meeting-2024-11-18",
      "or a SPARQL query given with --sparql or --file. Without a question: lists them."
    })
final class QueryCommand implements Callable<Integer> {

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(index = "0", arity = "0..1", paramLabel = "QUESTION", description = "topic/name")
  private @Nullable String question;

  @Parameters(index = "1..*", paramLabel = "NAME=VALUE", description = "Its parameters.")
  private Map<String, String> arguments = new LinkedHashMap<>();

  @Option(names = "--sparql", paramLabel = "TEXT", description = "A SPARQL query.")
  private @Nullable String sparql;

  @Option(names = "--file", paramLabel = "FILE", description = "A file with a SPARQL query.")
  private @Nullable Path file;

  @Option(
      names = "--format",
      defaultValue = "TABLE",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}; statements as Turtle).")
  private OutputFormat format = OutputFormat.TABLE;

  @Option(names = "--lang", defaultValue = "en", description = "Language of labels (default: en).")
  private String language = "";

  @Option(names = "--limit", defaultValue = "1000", description = "Rows at most (default: 1000).")
  private int limit;

  @Override
  public Integer call() throws IOException {
    try (Knowledge knowledge = options.open()) {
      ResultPrinter printer =
          new ResultPrinter(knowledge.store().namespaces(), format, language, System.out);
      if (sparql != null || file != null) {
        Query query = parse(sparql != null ? sparql : read(file));
        knowledge.store().read(snapshot -> free(snapshot, query, printer));
      } else if (question == null) {
        list(knowledge, System.out);
      } else {
        ask(knowledge, find(knowledge, question), printer);
      }
      return 0;
    }
  }

  private static String read(@Nullable Path path) throws IOException {
    return Files.readString(java.util.Objects.requireNonNull(path));
  }

  private static Query parse(String text) {
    try {
      return QueryFactory.create(text);
    } catch (QueryException e) {
      throw new IllegalArgumentException("the query has an error: " + e.getMessage(), e);
    }
  }

  private static Question find(Knowledge knowledge, String id) {
    int slash = id.indexOf('/');
    return knowledge
        .catalogue()
        .find(id.substring(0, Math.max(slash, 0)), id.substring(slash + 1))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no question " + id + "; list them with: partnergraph query"));
  }

  private void ask(Knowledge knowledge, Question asked, ResultPrinter printer) {
    EntityResolver resolver = new EntityResolver(knowledge.store().namespaces());
    knowledge
        .store()
        .read(
            snapshot -> {
              Binding bound =
                  asked.bind(arguments, language, text -> resolver.resolve(snapshot, text));
              QuestionRunner runner = new QuestionRunner(Duration.ofMinutes(1));
              printer.print(snapshot, runner.run(snapshot, asked, bound, Page.first(limit)));
              return snapshot.version();
            });
  }

  private static boolean free(Snapshot snapshot, Query query, ResultPrinter printer) {
    try (QueryExec execution = snapshot.query(query, BindingFactory.empty())) {
      printer.print(snapshot, result(query, execution));
      return true;
    }
  }

  private static QuestionResult result(Query query, QueryExec execution) {
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

  private void list(Knowledge knowledge, PrintStream out) {
    for (Question one : knowledge.catalogue().questions()) {
      out.printf("%-28s %s%n", one.id(), one.title().in(language));
    }
  }
}
