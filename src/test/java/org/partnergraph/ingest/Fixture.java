package org.partnergraph.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.partnergraph.ShippedStore;
import org.partnergraph.store.KnowledgeStore;

/** The files to load that stand beside the tests. */
final class Fixture {

  private static final Path FOLDER =
      ShippedStore.HOME.resolve("src/test/resources/org/partnergraph/ingest/load");

  private Fixture() {}

  static Path file(String name) {
    return FOLDER.resolve(name);
  }

  /** A file as it is named, or compressed on the way if its name ends so. */
  static Path file(String name, Path temporary) throws IOException {
    if (!name.endsWith(".gz")) {
      return file(name);
    }
    Path compressed = temporary.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(compressed))) {
      Files.copy(file(name.substring(0, name.length() - 3)), out);
    }
    return compressed;
  }

  /** Loads files that name their graphs. */
  static LoadReport load(KnowledgeStore store, Path... files) {
    return new Loader(store).load(LoadRequest.of(List.of(files)), Progress.silent());
  }

  /** Loads files; what names no graph goes into {@code id:doc-900}. */
  static LoadReport loadIntoGraph(KnowledgeStore store, boolean replace, Path... files) {
    var graph = Optional.of(store.namespaces().entity("doc-900"));
    return new Loader(store)
        .load(new LoadRequest(List.of(files), graph, replace), Progress.silent());
  }
}
