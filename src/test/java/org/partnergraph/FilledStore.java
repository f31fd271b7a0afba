package org.partnergraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.FastTempDir;

/** A folder with the shipped graph, made once for all tests that leave it as it is. */
final class FilledStore {

  /** Given to {@code --store}. */
  static final Path FOLDER = make();

  private FilledStore() {}

  private static Path make() {
    try {
      Path folder = FastTempDir.create();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      Knowledge.open(Config.inMemory().withStore(folder), Progress.silent()).close();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
