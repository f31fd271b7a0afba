package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnergraph.Written.TOKEN;
import static org.partnergraph.Written.TOWN;
import static org.partnergraph.Written.update;
import static org.partnergraph.Written.version;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.follow.FollowSettings;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.StoreException;

/** A service that serves the graph of another one, and goes on when that is gone. */
class ReadReplicaTest {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration IN_TIME = Duration.ofSeconds(60);
  private static final String[] PUBLIC = {
    "X-Forwarded-Host", "graph.example.org", "X-Forwarded-Proto", "https"
  };

  @TempDir static Path folder;
  private static Server primary;
  private static Server replica;
  private static Browser writer;
  private static Browser reader;

  @BeforeAll
  static void startBoth() {
    primary = primary();
    writer = new Browser(primary);
    replica = replica("store", primary.address());
    reader = new Browser(replica);
  }

  @AfterAll
  static void stopBoth() {
    replica.close();
    primary.close();
  }

  private static Server primary() {
    return Server.start(Config.inMemory().withToken(TOKEN), Progress.silent());
  }

  private static Server replica(String store, URI address) {
    FollowSettings settings = FollowSettings.of(address.toString()).polledEach(POLL);
    Config config =
        Config.inMemory().withToken(TOKEN).withStore(folder.resolve(store)).following(settings);
    return Server.start(config, Progress.silent());
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + IN_TIME.toNanos();
    while (!done.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(done.getAsBoolean()).as("in " + IN_TIME).isTrue();
  }

  private static int searched(Browser browser) {
    return browser.json("/health").get("searchVersion").asInt();
  }

  private static JsonNode follows(Browser browser) {
    return browser.json("/health").path("follows");
  }

  private static Optional<String> tag(Browser browser, String path) {
    return browser.get(path, PUBLIC).headers().firstValue("ETag");
  }

  @Test
  void givesTheAnswersOfItsPrimaryUnderTheSameValidators() throws InterruptedException {
    for (String path :
        List.of(
            "/api/entities/burkhard-jung?lang=en",
            "/api/search?q=Leipzig",
            "/api/connections?from=tomasz-daros&to=holger-mahnicke&lang=de",
            "/api/questions/aid/totals?donor=leipzig&beneficiary=refugees-from-ukraine-in-krakow",
            "/page/leipzig?lang=pl",
            "/doc/krakow",
            Browser.sparql("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 500"))) {
      await(() -> tag(writer, path).isPresent() && tag(reader, path).equals(tag(writer, path)));
      HttpResponse<String> original = writer.get(path, PUBLIC);
      assertThat(original.statusCode()).as(path).isEqualTo(200);
      assertThat(reader.get(path, PUBLIC).body()).as(path).isEqualTo(original.body());
    }
  }

  @Test
  void showsWhatItsPrimaryCommits() throws InterruptedException {
    assertThat(reader.get("/api/entities/example-town").statusCode()).isEqualTo(404);
    assertThat(update(writer, TOWN).statusCode()).isEqualTo(204);
    await(() -> searched(reader) == version(writer));

    assertThat(reader.get("/api/search?q=Example").body()).contains("example-town");
    assertThat(tag(reader, "/api/entities/example-town"))
        .isPresent()
        .isEqualTo(tag(writer, "/api/entities/example-town"));

    update(writer, TOWN.replace("INSERT DATA", "DELETE DATA"));
    await(() -> searched(reader) == version(writer));
    assertThat(reader.get("/api/entities/example-town").statusCode()).isEqualTo(404);
    assertThat(reader.get("/api/search?q=Example").body()).doesNotContain("example-town");
  }

  @Test
  void refusesToBeWrittenToAndNamesItsPrimary() {
    HttpResponse<String> update = update(reader, TOWN);
    HttpResponse<String> put =
        reader.send("PUT", "/graphs?graph=https://example.org/g", "<a:a> <a:b> <a:c> .");
    for (HttpResponse<String> refused : List.of(update, put)) {
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(Browser.json(refused).get("primary").asText())
          .isEqualTo(primary.address().toString());
      assertThat(Browser.json(refused).get("detail").asText())
          .contains("read replica", primary.address().toString());
    }
  }

  @Test
  void goesOnWithoutItsPrimaryAndTellsSo() throws InterruptedException {
    try (Server lost = primary()) {
      update(new Browser(lost), TOWN);
      try (Server left = replica("left", lost.address())) {
        Browser last = new Browser(left);
        await(() -> follows(last).path("state").asText().equals("following"));
        lost.close();
        await(() -> follows(last).path("state").asText().equals("behind"));
        assertThat(last.get("/api/entities/example-town").statusCode()).isEqualTo(200);
      }
      try (Server again = replica("left", lost.address())) {
        Browser last = new Browser(again);
        await(() -> follows(last).path("state").asText().equals("behind"));
        assertThat(version(last)).isEqualTo(2);
        assertThat(last.get("/api/search?q=Example").body()).contains("example-town");
        assertThat(last.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(follows(last).get("problem").asText()).contains("cannot be asked");
        assertThat(last.get("/metrics").body())
            .contains("partnergraph_follow_age ")
            .containsPattern("partnergraph_follow_failures_total [1-9]");
      }
    }
  }

  @Test
  void canItselfBeFollowed() throws InterruptedException {
    FollowSettings settings = FollowSettings.of(replica.address().toString()).polledEach(POLL);
    try (Server second = Server.start(Config.inMemory().following(settings), Progress.silent())) {
      Browser last = new Browser(second);
      await(() -> version(last) == version(writer));
      assertThat(tag(last, "/api/entities/krakow")).isEqualTo(tag(writer, "/api/entities/krakow"));
    }
  }

  @Test
  void doesNotStartEmptyWithoutItsPrimary() {
    URI nobody = URI.create("http://127.0.0.1:9/");
    assertThatThrownBy(() -> replica("empty", nobody))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be filled from " + nobody);
    assertThat(folder.resolve("empty/follow/snapshot.zip")).doesNotExist();
  }
}
