package org.partnergraph;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnergraph.ingest.LoadReport;
import org.partnergraph.ingest.LoadRequest;
import org.partnergraph.ingest.Loader;
import org.partnergraph.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads files into the store: all of them, or nothing. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {
      "Loads RDF files into the store: all of them, or nothing where they break a shape.",
      "Reads .ttl, .trig, .nt, .nq, .jsonld and .rdf, also with .gz."
    })
final class LoadCommand implements Callable<Integer> {

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to load.")
  private List<Path> files = List.of();

  @Option(
      names = "--graph",
      paramLabel = "ID|IRI",
      description = "Graph for statements that name none, such as doc-005.")
  private @Nullable String graph;

  @Option(
      names = "--replace",
      description = "The graphs named in the files lose what they held before.")
  private boolean replace;

  @Mixin private ReportOptions reports = new ReportOptions();

  @Override
  public Integer call() {
    try (Knowledge knowledge = options.open()) {
      KnowledgeStore store = knowledge.store();
      LoadRequest request =
          new LoadRequest(files, options.graph(graph, store.namespaces()), replace);
      return reports.report(
          options.out(),
          () -> new Loader(store).load(request, options.progress()),
          LoadCommand::line);
    }
  }

  private static String line(LoadReport report) {
    return report.after() == report.before()
        ? report.statements() + " statements read; all were there, data version " + report.after()
        : report.statements() + " statements loaded, data version " + report.after();
  }
}
