package org.partnergraph.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.store.remote.RemoteStore;

/** Working copies of processes that were killed. */
class LeftCopiesTest {

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private static void openAndClose(FusekiEngine engine, Path copies) {
    RemoteStore.open(engine.settings().copiedTo(copies), Namespaces.CANONICAL).close();
  }

  @Test
  void areDeletedByTheNextStartAndNoOthers(@TempDir Path copies) throws IOException {
    Path other = Files.createDirectory(copies.resolve("partnergraph"));
    try (FusekiEngine engine = FusekiEngine.start();
        RemoteStore mine =
            RemoteStore.open(engine.settings().copiedTo(copies), Namespaces.CANONICAL);
        StoreProcess process = StoreProcess.start(engine.address(), copies)) {
      assertThat(process.line()).isEqualTo("1");
      List<Path> ofProcess = list(copies);
      assertThat(ofProcess).hasSize(2).contains(other);
      openAndClose(engine, copies);
      assertThat(list(copies)).hasSameElementsAs(ofProcess);
      process.kill();
      mine.write(d -> d.add(StoreFixture.TWO, StoreFixture.A, StoreFixture.P, StoreFixture.A));
      assertThat(list(copies)).hasSize(3);
      openAndClose(engine, copies);
      assertThat(list(copies))
          .hasSize(2)
          .contains(other)
          .doesNotContainAnyElementsOf(
              ofProcess.stream().filter(path -> !path.equals(other)).toList());
    }
  }
}
