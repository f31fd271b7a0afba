package org.partnergraph;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnergraph.ingest.LoadReport;
import org.partnergraph.ingest.LoadRequest;
import org.partnergraph.ingest.ShippedGraph;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Tdb2Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether files could be loaded, and touches no store. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Checks RDF files against the shapes, together with the shipped graph, in memory.",
      "A folder stands for the RDF files in it."
    })
final class ValidateCommand implements Callable<Integer> {

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "What to check.")
  private List<Path> given = List.of();

  @Option(names = "--graph", paramLabel = "ID|IRI", description = "Graph for files that name none.")
  private @Nullable String graph;

  @Option(
      names = "--replace",
      description = "As load --replace: the graphs named in the files lose what they held before.")
  private boolean replace;

  @Mixin private ReportOptions reports = new ReportOptions();

  @Override
  public Integer call() {
    Config config = options.config();
    List<Path> files = GivenFiles.of(given);
    LoadRequest request =
        new LoadRequest(files, options.graph(graph, config.namespaces()), replace);
    try (KnowledgeStore store = Tdb2Store.inMemory(config.namespaces())) {
      return reports.report(
          options.out(),
          () -> new ShippedGraph(config.home()).validate(store, request, options.progress()),
          report -> line(files, report));
    }
  }

  private static String line(List<Path> files, LoadReport report) {
    return "valid: %d file(s); with the shipped graph %d statements"
        .formatted(files.size(), report.statements());
  }
}
