package org.partnergraph;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.partnergraph.ingest.LoadReport;
import org.partnergraph.ingest.LoadRequest;
import org.partnergraph.ingest.Loader;
import org.partnergraph.store.Namespaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads files into the store: all of them, or nothing. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {
      "Loads RDF (.ttl, .trig, .nt, .nq, .jsonld, .rdf; also .gz) into the store in one commit,",
      "if it obeys the shapes; else nothing is written and each violation is reported."
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

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    try (Knowledge knowledge = options.open()) {
      LoadRequest request =
          new LoadRequest(files, graph(graph, knowledge.store().namespaces()), replace);
      LoadReport report = new Loader(knowledge.store()).load(request, StoreOptions.progress());
      var out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
      out.println(
          report.after() == report.before()
              ? report.statements()
                  + " statements read; all were there, data version "
                  + report.after()
              : report.statements() + " statements loaded, data version " + report.after());
      out.flush();
      return 0;
    }
  }

  static Optional<Node> graph(@Nullable String text, Namespaces namespaces) {
    if (text == null) {
      return Optional.empty();
    }
    if (Namespaces.isLocalId(text)) {
      return Optional.of(namespaces.entity(text));
    }
    if (!text.matches("[a-z][a-z0-9+.-]*:[^\\s<>\"]+")) {
      throw new IllegalArgumentException("--graph must be a local id or an IRI: " + text);
    }
    return Optional.of(NodeFactory.createURI(text));
  }
}
