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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A primary and two that follow it behind HAProxy, of which one after the other is killed. */
@EnabledIf(value = "isInstalled", disabledReason = "haproxy is not installed")
class ReadReplicasIT {

  private static final int ENOUGH = 40;
  private static final String TOKEN = "a-token-of-a-primary";

  /** What the operator's guide says, and a margin for a machine that is busy with tests. */
  private static final Duration STATED = Duration.ofSeconds(10);

  private static final Duration MARGIN = Duration.ofSeconds(20);

  private final List<Packaged> processes = new ArrayList<>();

  @TempDir Path folder;

  static boolean isInstalled() {
    return Balanced.isInstalled();
  }

  @AfterEach
  void endAll() {
    processes.forEach(Packaged::close);
  }

  private URI service(String store, String... more) {
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
                folder.resolve(store).toString(),
                "--port",
                "0"));
    command.addAll(List.of(more));
    Packaged started = Packaged.start(Map.of("PARTNERGRAPH_TOKEN", TOKEN), command);
    processes.add(started);
    return started.address();
  }

  @Test
  void loseNoAnswerButThoseInFlightWhenOneIsKilledAndThenThePrimary() throws Exception {
    URI primary = service("primary");
    URI first = service("first", "--follow", primary.toString());
    URI second = service("second", "--follow", primary.toString());
    try (Balanced balanced = Balanced.before(List.of(primary, first, second), folder)) {
      balanced.load();
      balanced.awaitMore(ENOUGH);
      processes.get(1).kill();
      balanced.awaitMore(2 * ENOUGH);
      commitIsSeen(new Browser(primary), new Browser(second));
      processes.get(0).kill();
      int answered = balanced.awaitMore(2 * ENOUGH);
      List<String> failures = balanced.stop();

      assertThat(failures)
          .as("at most those in flight, twice")
          .hasSizeLessThanOrEqualTo(2 * Balanced.READERS);
      System.out.printf(
          "one of two followers killed, and then the primary: %d answers, %d failed%n",
          answered, failures.size());
    }
    assertThat(new Browser(second).get("/graphs?graph=https://example.org/notes").body())
        .contains("seen");
  }

  private static void commitIsSeen(Browser writer, Browser reader) throws InterruptedException {
    String note = "<https://example.org/a> <http://www.w3.org/2004/02/skos/core#note> \"seen\" .";
    HttpResponse<String> written =
        writer.send(
            "PUT",
            "/graphs?graph=https://example.org/notes",
            note,
            "Authorization",
            "Bearer " + TOKEN,
            "Content-Type",
            "text/turtle");
    assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
    long start = System.nanoTime();
    long end = start + STATED.plus(MARGIN).toNanos();
    while (reader.json("/health").get("searchVersion").asInt() < 2 && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    System.out.printf(
        "a commit was seen by the other follower after %d ms, under load%n",
        Duration.ofNanos(System.nanoTime() - start).toMillis());
    assertThat(reader.json("/health").get("searchVersion").asInt()).isEqualTo(2);
    assertThat(reader.get("/graphs?graph=https://example.org/notes").body()).contains("seen");
  }
}
