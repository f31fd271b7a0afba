package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.FastTempDir;

/** The packaged service as an operator meets it: started twice, stopped, killed. */
class ServiceIT {

  private static final Map<String, String> TOKEN = Map.of("PARTNERGRAPH_TOKEN", "secret");
  private static final String PREFIXES =
      "PREFIX id: <https://w3id.org/partnergraph/id/> PREFIX cp:"
          + " <https://w3id.org/partnergraph/ontology#> PREFIX skos:"
          + " <http://www.w3.org/2004/02/skos/core#> ";
  private static final String SHIPPED =
      "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o }"
          + " FILTER (?g NOT IN (id:graph-test, id:graph-derived)) }";

  @TempDir(factory = FastTempDir.class)
  static Path store;

  @BeforeAll
  static void fill() {
    Knowledge.open(Config.inMemory().withStore(store), Progress.silent()).close();
  }

  private static Packaged serve(Object... more) {
    Object[] args = {"serve", "--port", "0", "--store", store};
    Object[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Packaged.jar(TOKEN, all);
  }

  @Test
  void refusesASecondServiceOnTheSameStoreOrPort() {
    try (Packaged first = serve()) {
      int port = first.address().getPort();
      try (Packaged second = serve()) {
        assertThat(second.ended().failure())
            .isEqualTo(
                "the store %s is in use by process %d; stop it, ask it over HTTP, or use"
                    + " --store mem",
                store, first.process().pid());
      }
      try (Packaged second =
          Packaged.jar(TOKEN, "serve", "--store", FilledStore.FOLDER, "--port", port)) {
        assertThat(second.ended().failure())
            .isEqualTo("port " + port + " is in use; choose one with --port");
      }
      assertThat(new Browser(first.address()).get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void stopsWhenItIsToldToAndReleasesTheStore() {
    try (Packaged service = serve()) {
      service.address();
      service.process().destroy();
      Ran ran = service.ended();
      assertThat(ran.code()).isIn(0, 128 + 15); // of a process that SIGTERM ends
      assertThat(ran.err()).isEmpty();
    }
    assertThat(Ran.command("search", "--store", store, "Leipzig").answer()).contains("leipzig");
  }

  @Test
  void writesNothingWhereItIsReadOnly() {
    try (Packaged service = serve("--read-only")) {
      Browser browser = new Browser(service.address());
      assertThat(add(browser, 0)).isEqualTo(403);
      assertThat(browser.get("/api/entities/test-town-0").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void keepsEveryAcknowledgedUpdateWhenItIsKilled() {
    AtomicInteger acknowledged = new AtomicInteger();
    int shipped;
    try (Packaged service = serve()) {
      Browser browser = new Browser(service.address());
      shipped = number(browser, SHIPPED);
      CompletableFuture<Void> killer =
          CompletableFuture.runAsync(
              () -> {
                waitFor(acknowledged, 20);
                service.kill();
              });
      addUntilItFails(browser, acknowledged);
      killer.join();
    }
    try (Packaged service = serve()) {
      Browser browser = new Browser(service.address());
      int kept = number(browser, "SELECT (COUNT(*) AS ?n) { GRAPH id:graph-test { ?s a ?type } }");
      // the last one may be on disk although the service could not say so any more
      assertThat(kept).isBetween(acknowledged.get(), acknowledged.get() + 1);
      assertThat(number(browser, SHIPPED)).isEqualTo(shipped);
      JsonNode health = browser.json("/health");
      assertThat(health.get("version").asInt()).isEqualTo(1 + kept);
      assertThat(health.get("searchVersion").asInt()).isEqualTo(1 + kept);
      assertThat(browser.json("/api/search?limit=100&q=Test+Town").get("data")).hasSize(kept);
    }
  }

  private static void addUntilItFails(Browser browser, AtomicInteger acknowledged) {
    try {
      while (acknowledged.get() < 90) {
        assertThat(add(browser, acknowledged.get())).isEqualTo(204);
        acknowledged.incrementAndGet();
      }
    } catch (UncheckedIOException e) {
      return; // killed in the middle of an update
    }
    throw new AssertionError("it was not killed");
  }

  private static void waitFor(AtomicInteger count, int enough) {
    while (count.get() < enough) {
      Thread.onSpinWait();
    }
  }

  private static int add(Browser browser, int town) {
    String update =
        PREFIXES
            + "INSERT DATA { GRAPH id:graph-test { id:test-town-%d a cp:City ; skos:prefLabel \"Test Town %d\"@en } }";
    return browser
        .send(
            "POST",
            "/update",
            update.formatted(town, town),
            "Authorization",
            "Bearer secret",
            "Content-Type",
            "application/sparql-update")
        .statusCode();
  }

  private static int number(Browser browser, String query) {
    String[] lines =
        browser.get(Browser.sparql(PREFIXES + query), "Accept", "text/csv").body().split("\r?\n");
    return Integer.parseInt(lines[1]);
  }
}
