package org.partnergraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Folders in shared memory where the machine has it: a store syncs many files when it is made. */
public final class FastTempDir implements TempDirFactory {

  private static final Path SHARED_MEMORY = Path.of("/dev/shm");

  /** Where they are made. */
  static final Path PARENT =
      Files.isWritable(SHARED_MEMORY)
          ? SHARED_MEMORY
          : Path.of(System.getProperty("java.io.tmpdir"));

  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
      throws IOException {
    return create();
  }

  /** A new folder, for the caller to delete. */
  public static Path create() throws IOException {
    return Files.createTempDirectory(PARENT, "partnergraph");
  }
}
