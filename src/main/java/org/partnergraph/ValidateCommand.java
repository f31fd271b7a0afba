package org.partnergraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnergraph.ingest.LoadRequest;
import org.partnergraph.ingest.ShippedGraph;
import org.partnergraph.ingest.UnreadableFileException;
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

  private static final String RDF = ".*\\.(ttl|trig|nt|nq|jsonld|rdf)(\\.gz)?";

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "What to check.")
  private List<Path> given = List.of();

  @Option(names = "--graph", paramLabel = "ID|IRI", description = "Graph for files that name none.")
  private @Nullable String graph;

  @Mixin private ReportOptions reports = new ReportOptions();

  @Override
  public Integer call() {
    Config config = options.config();
    List<Path> files = files();
    LoadRequest request = new LoadRequest(files, options.graph(graph, config.namespaces()), true);
    try (KnowledgeStore store = Tdb2Store.inMemory(config.namespaces())) {
      return reports.report(
          options.out(),
          () -> new ShippedGraph(config.home()).validate(store, request, options.progress()),
          report -> "valid: " + files.size() + " file(s), " + report.statements() + " statements");
    }
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path path : given) {
      if (Files.isDirectory(path)) {
        files.addAll(inside(path));
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> entries = Files.walk(folder)) {
      List<Path> found =
          entries.filter(p -> p.getFileName().toString().matches(RDF)).sorted().toList();
      if (found.isEmpty()) {
        throw new UnreadableFileException(folder + ": holds no RDF files");
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
