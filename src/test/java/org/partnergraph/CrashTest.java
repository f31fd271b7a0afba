package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.store.FastTempDir;

/**
 * Processes with a store that are killed at random moments: as they open it, mend it, commit, load,
 * or bring the indexes up. Each checks what the one before has left. {@code -Dcrash.cycles=N} kills
 * so many, {@code -Dcrash.seed=N} at the moments of another run.
 */
class CrashTest {

  private static final int CYCLES = Integer.getInteger("crash.cycles", 8);
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

  @TempDir(factory = FastTempDir.class)
  Path folder;

  private final Random random = new Random(SEED);
  private int acknowledged;
  private int opened;
  private int beforeOpen;
  private int unacknowledged;

  @Test
  void losesNoCommitAndKeepsNoHalfOfOne() throws IOException {
    Path home = home();
    long start = System.nanoTime();
    run(home, 1, Duration.ZERO); // makes the store
    for (int i = 1; i <= CYCLES; i++) {
      boolean early = random.nextInt(8) == 0;
      int commits = early ? -1 : random.nextInt(4);
      run(home, commits, Duration.ofMillis(random.nextInt(early ? 2500 : 500)));
    }
    run(home, 1, Duration.ZERO);
    String told =
        "%d cycles in %d s: %d killed before they were open, %d commits acknowledged, %d more found whole; seed %d"
            .formatted(
                CYCLES,
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                beforeOpen,
                acknowledged,
                unacknowledged,
                SEED);
    System.out.println(told);
    assertThat(opened).as(told).isGreaterThan(CYCLES / 2);
    assertThat(acknowledged).as(told).isGreaterThan(CYCLES / 2);
  }

  /** The ontology and the questions alone, so that a commit is quick. */
  private Path home() throws IOException {
    Path home = folder.resolve("home");
    for (String part : new String[] {"ontology", "queries"}) {
      copy(ShippedStore.HOME.resolve(part), home.resolve(part));
    }
    String relation = "related-to.rq"; // such as needs no document to prove it
    try (InputStream in = CrashTest.class.getResourceAsStream("crash/" + relation)) {
      Files.copy(in, home.resolve("queries/relations").resolve(relation));
    }
    Files.createDirectories(home.resolve("data/graphs"));
    Files.createDirectories(home.resolve("data/sources"));
    return home;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** Runs one process and kills it some time after so many commits; -1 for after its start. */
  private void run(Path home, int commits, Duration after) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                CrashProcess.class.getName(),
                folder.resolve("store").toString(),
                home.toString(),
                Integer.toString(acknowledged))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    CompletableFuture<Void> killer = commits < 0 ? killed(process, after) : null;
    try (BufferedReader output = process.inputReader()) {
      int lines = 0;
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        String[] words = line.split(" ", 2);
        assertThat(words[0]).as("%s; seed %d", line, SEED).isIn("open", "done");
        int done = Integer.parseInt(words[1]);
        if (lines == 0) {
          opened++;
          unacknowledged += done - acknowledged;
        }
        if (lines == commits) {
          killer = killed(process, after);
        }
        lines++;
        acknowledged = done;
      }
      beforeOpen += lines == 0 ? 1 : 0;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      process.destroyForcibly().onExit().join();
    }
    assertThat(killer).as("it ended by itself; seed %d", SEED).isNotNull();
    assertThat(process.exitValue()).as("exit code; seed %d", SEED).isEqualTo(128 + 9);
  }

  private static CompletableFuture<Void> killed(Process process, Duration after) {
    return CompletableFuture.runAsync(
        () -> process.toHandle().destroyForcibly(),
        CompletableFuture.delayedExecutor(after.toNanos(), TimeUnit.NANOSECONDS));
  }
}
