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
  void deletesWhatKilledProcessesLeftAndNothingOfTheLiving() throws Exception {
    Process process = new ProcessBuilder("sleep", "60").start();
    Path others = Files.createTempDirectory(PREFIX + process.pid() + "-");
    Files.writeString(others.resolve("dump.part"), "half");
    try {
      made();
      assertThat(others.resolve("dump.part")).exists();
      process.destroyForcibly().onExit().join();
      made();
      assertThat(others).doesNotExist();
    } finally {
      process.destroyForcibly().onExit().join();
      Files.deleteIfExists(others.resolve("dump.part"));
      Files.deleteIfExists(others);
    }
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
