package org.partnergraph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.partnergraph.ingest.Exporter;
import org.partnergraph.store.KnowledgeStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the graph out. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the graph as RDF.",
      "Left out is the derived graph, which rules make again from the others."
    })
final class ExportCommand implements Callable<Integer> {

  @Mixin private StoreOptions options = new StoreOptions();

  @Option(
      names = "--format",
      defaultValue = "TRIG",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Exporter.Format format = Exporter.Format.TRIG;

  @Option(names = "--graph", paramLabel = "ID|IRI", description = "Only this graph.")
  private @Nullable String graph;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File to write, gzipped if its name ends in .gz (default: standard output).")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    try (Knowledge knowledge = options.open()) {
      if (file == null) {
        write(knowledge.store(), options.out());
      } else {
        replace(knowledge.store(), file.toAbsolutePath());
      }
      return 0;
    }
  }

  /** Through a file beside it, so that the file is never there in half. */
  private void replace(KnowledgeStore store, Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IllegalArgumentException(target + " is a folder; name a file in it");
    }
    Path part =
        target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part);
          OutputStream sink = target.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out) {
        write(store, sink);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void write(KnowledgeStore store, OutputStream out) {
    new Exporter(store).write(options.graph(graph, store.namespaces()), format, out);
  }
}
