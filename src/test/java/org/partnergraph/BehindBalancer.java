package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Packaged services that a test starts, kills and writes to. */
abstract class BehindBalancer {

  final List<Packaged> processes = new ArrayList<>();

  @TempDir Path folder;

  @AfterEach
  void endAll() {
    processes.forEach(Packaged::close);
  }

  URI service(String store, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Packaged.JAR.toString(),
                "serve",
                "--store",
                store,
                "--port",
                "0"));
    command.addAll(List.of(more));
    Packaged started = Packaged.start(Map.of("PARTNERGRAPH_TOKEN", Written.TOKEN), command);
    processes.add(started);
    return started.address();
  }

  /**
   * The second commit, through one, is seen in another.
   *
   * @param version member of {@code /health} that tells it
   * @return in which time
   */
  static Duration commitIsSeen(Browser writer, Browser reader, String version, Duration atMost)
      throws InterruptedException {
    HttpResponse<String> written = Written.graph(writer, "PUT", Written.NOTE.formatted("seen"));
    assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
    long start = System.nanoTime();
    long end = start + atMost.toNanos();
    while (reader.json("/health").get(version).asInt() < 2 && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    assertThat(reader.json("/health").get(version).asInt()).isEqualTo(2);
    assertThat(Written.graph(reader, "GET", "").body()).contains("seen");
    return time;
  }
}
