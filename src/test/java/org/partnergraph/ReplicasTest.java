package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnergraph.Written.NOTE;
import static org.partnergraph.Written.TOKEN;
import static org.partnergraph.Written.TOWN;
import static org.partnergraph.Written.graph;
import static org.partnergraph.Written.update;
import static org.partnergraph.Written.version;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.FusekiEngine;

/** Two services on one engine: what is written through one is what both say. */
class ReplicasTest {

  private static final Duration POLL = Duration.ofMillis(500);

  /** The interval, the look itself, and the indexes, on a machine that is busy with tests. */
  private static final Duration IN_TIME = POLL.plusSeconds(10);

  private static FusekiEngine engine;
  private static Server one;
  private static Server two;
  private static Browser first;
  private static Browser second;

  @BeforeAll
  static void startAll() {
    engine = FusekiEngine.start();
    one = start();
    two = start();
    first = new Browser(one);
    second = new Browser(two);
  }

  private static Server start() {
    return Server.start(
        Config.inMemory().withToken(TOKEN).withEngine(engine.settings().polledEach(POLL)),
        Progress.silent());
  }

  @AfterAll
  static void stop() {
    one.close();
    two.close();
    engine.close();
  }

  private static void await(Browser browser, int version) throws InterruptedException {
    long end = System.nanoTime() + IN_TIME.toNanos();
    while (version(browser) < version && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(version(browser)).isEqualTo(version);
  }

  private static String tag(Browser browser, String path) {
    return browser.get(path).headers().firstValue("ETag").orElseThrow();
  }

  private static void awaitFirstHit(Browser browser, String words, String id) throws Exception {
    String found = "";
    long end = System.nanoTime() + IN_TIME.toNanos();
    while (!found.equals(id) && System.nanoTime() < end) {
      found = browser.json("/api/search?q=" + words).at("/data/0/id").asText();
      Thread.sleep(50);
    }
    assertThat(found).isEqualTo(id);
  }

  @Test
  void showACommitOfOneInBothWithNewTagsAndNamesAndWhatRulesDerive() throws Exception {
    String path = "/api/entities/leipzig";
    String old = tag(second, path);
    assertThat(second.get("/api/entities/example-town").statusCode()).isEqualTo(404);

    assertThat(update(first, TOWN).statusCode()).isEqualTo(204);
    await(second, version(first));

    assertThat(tag(second, path)).isNotEqualTo(old).isEqualTo(tag(first, path));
    assertThat(second.get(path, "If-None-Match", old).statusCode()).isEqualTo(200);
    assertThat(second.json("/api/entities/example-town").at("/data/label").asText())
        .isEqualTo("Example Town");
    awaitFirstHit(second, "example+town", "example-town");
    String derived =
        "ASK { GRAPH ?g { <https://w3id.org/partnergraph/id/example-town> a"
            + " <https://w3id.org/partnergraph/ontology#Entity> } }";
    assertThat(second.get(Browser.sparql(derived)).body().replaceAll("\\s", ""))
        .contains("<boolean>true</boolean>");
  }

  @Test
  void writeGraphsThroughEither() throws Exception {
    assertThat(graph(first, "PUT", NOTE.formatted("one")).statusCode()).isEqualTo(201);
    await(second, version(first));
    assertThat(graph(second, "POST", NOTE.formatted("two")).statusCode()).isBetween(200, 204);
    await(first, version(second));
    assertThat(graph(first, "GET", "").body()).contains("one", "two");
    assertThat(graph(first, "DELETE", "").statusCode()).isBetween(200, 204);
    await(second, version(first));
    assertThat(graph(second, "GET", "").statusCode()).isEqualTo(404);
  }

  @Test
  void refuseWhatBreaksAShapeWholly() {
    String broken = TOWN.replace("skos:prefLabel \"Example Town\"@en", "cp:country 5");
    broken = broken.replace("example-town", "broken-town");
    int before = version(second);
    HttpResponse<String> refused = update(second, broken);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Browser.json(refused).get("violations")).isNotEmpty();
    assertThat(version(second)).isEqualTo(before);
    assertThat(first.get("/api/entities/broken-town").statusCode()).isEqualTo(404);
  }

  @Test
  void loseNothingWhenBothWriteAtOnce() {
    int before = Math.max(version(first), version(second));
    List<CompletableFuture<Integer>> writes =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> update(i % 2 == 0 ? first : second, town(i)).statusCode()))
            .toList();
    assertThat(writes.stream().map(CompletableFuture::join)).containsOnly(204);
    Stream.of(first, second)
        .forEach(
            browser ->
                assertThat(browser.get(Browser.sparql(ADDED), "Accept", "text/csv").body().lines())
                    .filteredOn(line -> line.contains("example-town-"))
                    .hasSize(8));
    assertThat(Math.max(version(first), version(second))).isEqualTo(before + 8);
  }

  private static final String ADDED =
      "SELECT ?town { GRAPH <https://w3id.org/partnergraph/id/graph-test> { ?town a"
          + " <https://w3id.org/partnergraph/ontology#City> } }";

  private static String town(int number) {
    return TOWN.replace("example-town", "example-town-" + number);
  }
}
