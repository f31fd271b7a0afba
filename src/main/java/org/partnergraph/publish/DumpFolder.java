package org.partnergraph.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where dumps are kept, and nothing else: in the folder of a store, or else in a temporary one,
 * which is made for the first of them and deleted at the end.
 */
final class DumpFolder implements AutoCloseable {

  private final boolean temporary;
  private @Nullable Path path;

  /** That of a store; empty if it has none. */
  DumpFolder(Optional<Path> kept) {
    this.temporary = kept.isEmpty();
    this.path = kept.orElse(null);
  }

  /** The folder, which is there now. */
  synchronized Path made() throws IOException {
    Path known = path;
    if (known == null) {
      known = Files.createTempDirectory("partnergraph-dumps");
      path = known;
    }
    return Files.createDirectories(known);
  }

  /** The folder, if something may be in it. */
  synchronized Optional<Path> known() {
    return Optional.ofNullable(path);
  }

  /**
   * Deletes what is temporary.
   *
   * @throws UncheckedIOException if it cannot be
   */
  @Override
  public synchronized void close() {
    if (temporary && path != null) {
      try {
        FolderSweep.sweep(path, name -> true);
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
