package org.partnergraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.partnergraph.entities.EntityResolver;
import org.partnergraph.query.Catalogue;
import org.partnergraph.query.Page;
import org.partnergraph.query.Question;
import org.partnergraph.query.QuestionRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a question of the catalogue, or any SPARQL query. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = {
      "Asks a question of the catalogue, or any SPARQL query; without either, lists the questions.",
      "Such as: query events/participants event=meeting-2024-11-18"
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

  @Option(names = "--limit", paramLabel = "ROWS", description = "Rows at most (default: all).")
  private int limit = Integer.MAX_VALUE;

  @Override
  public Integer call() throws IOException {
    check();
    Optional<FreeQuery> free = free();
    try (Knowledge knowledge = options.open()) {
      ResultPrinter printer =
          new ResultPrinter(knowledge.store().namespaces(), format, language, options.out());
      if (free.isPresent()) {
        knowledge.store().read(snapshot -> free.get().print(snapshot, printer));
      } else if (question == null) {
        list(knowledge.catalogue());
      } else {
        ask(knowledge, find(knowledge.catalogue(), question), printer);
      }
      return ExitCode.OK;
    }
  }

  private void check() {
    if (Stream.of(question, sparql, file).filter(Objects::nonNull).count() > 1) {
      throw options.misused("give a question, --sparql or --file, only one of them");
    }
    if (limit < 1) {
      throw options.misused("--limit must be at least 1");
    }
  }

  private Optional<FreeQuery> free() throws IOException {
    String text = file == null ? sparql : Files.readString(file);
    return Optional.ofNullable(text).map(query -> FreeQuery.parse(query, limit));
  }

  private static Question find(Catalogue catalogue, String id) {
    int slash = id.indexOf('/');
    return catalogue
        .find(id.substring(0, Math.max(slash, 0)), id.substring(slash + 1))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no question " + id + "; list them with: partnergraph query"));
  }

  private void ask(Knowledge knowledge, Question asked, ResultPrinter printer) {
    EntityResolver resolver = new EntityResolver(knowledge.store().namespaces());
    QuestionRunner runner = new QuestionRunner(Duration.ofMinutes(1));
    knowledge
        .store()
        .read(
            snapshot -> {
              Binding bound =
                  asked.bind(arguments, language, text -> resolver.resolve(snapshot, text));
              return printer.print(snapshot, runner.run(snapshot, asked, bound, Page.first(limit)));
            });
  }

  private void list(Catalogue catalogue) {
    new TextTable(
            catalogue.questions().stream()
                .map(one -> List.of(one.id(), one.title().in(language)))
                .toList())
        .print(options.out());
  }
}
