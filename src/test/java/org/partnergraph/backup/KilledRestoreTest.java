package org.partnergraph.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.Main;
import org.partnergraph.store.FastTempDir;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** Restores that are killed at random moments leave the store as it was, or the backup. */
class KilledRestoreTest {

  private static final int CYCLES = Integer.getInteger("restore.cycles", 3);

  /** On a machine where each is done before its moment has come. */
  private static final int MOST_CYCLES = 50;

  private static final int STATEMENTS = 10_000;
  private static final Node THING = Namespaces.CANONICAL.entity("thing");

  @TempDir(factory = FastTempDir.class)
  Path folder;

  private static void fill(Path store, int statements) {
    try (KnowledgeStore made = Tdb2Store.open(store, Namespaces.CANONICAL)) {
      made.write(
          data -> {
            for (int i = 0; i < statements; i++) {
              data.add(THING, THING, THING, NodeFactoryExtra.intToNode(i));
            }
          });
    }
  }

  private static int count(Path store) {
    try (KnowledgeStore opened = Tdb2Store.open(store, Namespaces.CANONICAL)) {
      return opened.<Integer>read(s -> s.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).size());
    }
  }

  private Process restore(Path backup, Path store) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "restore",
            backup.toString(),
            "--replace",
            "--store",
            store.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
  }

  @Test
  void leaveTheStoreAsItWasOrTheBackup() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path first = folder.resolve("first");
    fill(first, STATEMENTS);
    Path backup = folder.resolve("backup.zip");
    new Backup(first, Namespaces.CANONICAL, "a test").to(backup);
    Path store = folder.resolve("store");
    fill(store, 3);

    long start = System.nanoTime();
    assertThat(restore(backup, folder.resolve("whole")).waitFor()).isZero();
    int longest = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    int killed = 0;
    for (int i = 0; i < CYCLES || killed == 0 && i < MOST_CYCLES; i++) {
      Process process = restore(backup, store);
      if (!process.waitFor(longest / 3 + random.nextInt(longest), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
        killed++;
      }
      assertThat(count(store)).as("seed %d", seed).isIn(3, STATEMENTS);
      assertThat(store.resolve("tdb2")).isDirectoryNotContaining("glob:**-tmp");
    }
    assertThat(killed).as("seed %d", seed).isPositive();
    assertThat(restore(backup, store).waitFor()).as(read()).isZero();
    assertThat(count(store)).isEqualTo(STATEMENTS);
  }

  private String read() throws IOException {
    return Files.readString(folder.resolve("output"));
  }
}
