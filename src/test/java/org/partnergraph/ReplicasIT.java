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
import org.partnergraph.store.FusekiEngine;

/** Three processes behind HAProxy on one engine, of which one is killed while they answer. */
@EnabledIf(value = "isInstalled", disabledReason = "haproxy is not installed")
class ReplicasIT {

  private static final int ENOUGH = 40;
  private static final String TOKEN = "a-token-of-replicas";

  private final FusekiEngine engine = FusekiEngine.start();
  private final List<Packaged> processes = new ArrayList<>();

  @TempDir Path folder;

  static boolean isInstalled() {
    return Balanced.isInstalled();
  }

  @AfterEach
  void endAll() {
    processes.forEach(Packaged::close);
    engine.close();
  }

  private URI replica() {
    Packaged started =
        Packaged.start(
            Map.of("PARTNERGRAPH_TOKEN", TOKEN),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Packaged.JAR.toString(),
                "serve",
                "--store",
                engine.address(),
                "--port",
                "0"));
    processes.add(started);
    return started.address();
  }

  @Test
  void loseNoAnswerButThoseInFlightWhenOneIsKilledAndShowACommitOfAnother() throws Exception {
    List<URI> replicas = List.of(replica(), replica(), replica());
    try (Balanced balanced = Balanced.before(replicas, folder)) {
      balanced.load();
      int before = balanced.awaitMore(ENOUGH);
      processes.get(1).kill();
      int after = balanced.awaitMore(2 * ENOUGH);
      List<String> failures = balanced.stop();

      assertThat(failures).as("at most those in flight").hasSizeLessThanOrEqualTo(Balanced.READERS);
      System.out.printf(
          "one of three replicas killed: %d answers before, %d after, %d failed%n",
          before, after - before, failures.size());
    }
    commitIsSeen(new Browser(replicas.get(0)), new Browser(replicas.get(2)));
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
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (reader.json("/health").get("version").asInt() < 2 && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(reader.get("/graphs?graph=https://example.org/notes").body()).contains("seen");
    assertThat(reader.json("/health").get("version").asInt()).isEqualTo(2);
  }
}
