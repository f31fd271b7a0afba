package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The packaged service as an operator meets it: started twice, stopped, killed, started again. */
class ServiceIT {

  private static final Map<String, String> TOKEN = Map.of("PARTNERGRAPH_TOKEN", "secret");
  private static final String PREFIXES =
      "PREFIX id: <https://w3id.org/partnergraph/id/> PREFIX cp:"
          + " <https://w3id.org/partnergraph/ontology#> PREFIX skos:"
          + " <http://www.w3.org/2004/02/skos/core#> ";
  private static final String SHIPPED =
      "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o }"
          + " FILTER (?g NOT IN (id:graph-test, id:graph-derived)) }";

  private static Packaged serve(Object... more) {
    Object[] args = {"serve", "--port", "0", "--store", FilledStore.FOLDER};
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
                FilledStore.FOLDER, first.process().pid());
      }
      try (Packaged second = Packaged.jar(TOKEN, "serve", "--store", "mem", "--port", port)) {
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
    assertThat(Ran.command("search", "--store", FilledStore.FOLDER, "Leipzig").answer())
        .contains("leipzig");
  }

  @Test
  void logsObjectsThatNameTheRequest() throws Exception {
    Map<String, String> json = Map.of("PARTNERGRAPH_LOG", "json");
    try (Packaged service = Packaged.jar(json, "serve", "--store", "mem", "--port", "0")) {
      Browser browser = new Browser(service.address());
      String id = "a-request-of-this-test";
      browser.get(Browser.sparql("SELECT * {"), "X-Request-Id", id);
      service.process().destroy();
      List<String> lines = service.ended().err().lines().filter(l -> l.contains(id)).toList();
      assertThat(lines).isNotEmpty();
      for (String line : lines) {
        JsonNode entry = new ObjectMapper().readTree(line);
        assertThat(entry.at("/mdc/request").asText()).isEqualTo(id);
        assertThat(entry.get("level").asText()).isEqualTo("WARN");
        assertThat(entry.get("formattedMessage").asText()).contains("Parse error");
      }
    }
  }

  @Test
  void refusesAFormOfLogsThatItDoesNotKnow() {
    Map<String, String> yaml = Map.of("PARTNERGRAPH_LOG", "yaml");
    try (Packaged program = Packaged.jar(yaml, "--version")) {
      assertThat(program.ended().misuse())
          .isEqualTo("PARTNERGRAPH_LOG must be text or json; see --help");
    }
  }

  @Test
  void tellsThatItLivesAndIsReady() {
    try (Packaged service = serve()) {
      Browser browser = new Browser(service.address());
      assertThat(browser.json("/health/live").get("status").asText()).isEqualTo("live");
      JsonNode ready = browser.json("/health/ready");
      assertThat(ready.get("status").asText()).isEqualTo("ready");
      assertThat(ready.get("version")).isEqualTo(browser.json("/health").get("version"));
    }
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
    int version;
    int shipped;
    int acknowledged;
    try (Packaged service = serve()) {
      Browser browser = new Browser(service.address());
      version = browser.json("/health").get("version").asInt();
      shipped = number(browser, SHIPPED);
      acknowledged = addUntilKilled(browser, service);
    }
    try (Packaged service = serve()) {
      Browser browser = new Browser(service.address());
      int kept = number(browser, "SELECT (COUNT(*) AS ?n) { GRAPH id:graph-test { ?s a ?type } }");
      // the last one may be on disk although the service could not say so any more
      assertThat(kept).isBetween(acknowledged, acknowledged + 1);
      assertThat(number(browser, SHIPPED)).isEqualTo(shipped);
      JsonNode health = browser.json("/health");
      assertThat(health.get("version").asInt()).isEqualTo(version + kept);
      assertThat(health.get("searchVersion").asInt()).isEqualTo(version + kept);
      assertThat(browser.json("/api/search?limit=100&q=Test+Town").get("data")).hasSize(kept);
      assertThat(update(browser, "DROP GRAPH id:graph-test")).isEqualTo(204);
    }
  }

  /** Adds towns while another thread kills the service; how many it acknowledged. */
  private static int addUntilKilled(Browser browser, Packaged service) {
    AtomicInteger acknowledged = new AtomicInteger();
    CompletableFuture<Void> killer =
        CompletableFuture.runAsync(
            () -> {
              waitFor(acknowledged, 20);
              service.kill();
            });
    try {
      while (acknowledged.get() < 90) {
        assertThat(add(browser, acknowledged.get())).isEqualTo(204);
        acknowledged.incrementAndGet();
      }
    } catch (UncheckedIOException e) {
      killer.join();
      return acknowledged.get();
    }
    throw new AssertionError("it was not killed");
  }

  private static void waitFor(AtomicInteger count, int enough) {
    while (count.get() < enough) {
      Thread.onSpinWait();
    }
  }

  private static int add(Browser browser, int town) {
    String insert =
        "INSERT DATA { GRAPH id:graph-test {"
            + " id:test-town-%d a cp:City ; skos:prefLabel \"Test Town %d\"@en } }";
    return update(browser, insert.formatted(town, town));
  }

  private static int update(Browser browser, String update) {
    return browser
        .send(
            "POST",
            "/update",
            PREFIXES + update,
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
