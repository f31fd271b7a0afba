package org.partnergraph.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a service without a folder keeps its dumps. */
class DumpFolderTest {

  private static final String PREFIX = "partnergraph-dumps-";

  @Test
  void deletesWhatKilledServicesLeft() throws IOException {
    Path left = Files.createTempDirectory(PREFIX);
    Files.createFile(left.resolve("lock"));
    Files.writeString(left.resolve("dump.part"), "half");
    made();
    assertThat(left).doesNotExist();
  }

  /** What is without a lock may be about to get it. */
  @Test
  void leavesWhatMayBeOfTheLiving() throws IOException {
    Path begun = Files.createTempDirectory(PREFIX);
    made();
    assertThat(begun).exists();
    Files.delete(begun);
  }

  @Test
  void deletesItsOwnAtTheEndAlone() throws IOException {
    Path own;
    try (DumpFolder folder = new DumpFolder(Optional.empty())) {
      own = folder.made();
      made();
      assertThat(own).exists();
    }
    assertThat(own).doesNotExist();
  }

  private static void made() throws IOException {
    try (DumpFolder folder = new DumpFolder(Optional.empty())) {
      assertThat(folder.made()).isDirectory();
    }
  }
}
