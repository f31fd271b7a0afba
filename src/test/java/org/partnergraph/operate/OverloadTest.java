package org.partnergraph.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** More is asked than can be done. */
class OverloadTest {

  private static final String LONG =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . FILTER(STRLEN(STR(?c)) > STRLEN(STR(?f))) }";
  private static final String SHORT = "SELECT ?s { ?s a ?type } LIMIT 1";

  private static Server server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    Limits limits = new Limits(1, 1, Set.of());
    server =
        Server.start(Config.inMemory().withToken("secret").withLimits(limits), Progress.silent());
    browser = new Browser(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void sendsAwayWhoComesToABusyDoorAndAnswersWhatIsKnown() {
    String card = "/api/entities/leipzig";
    String known = browser.get(card).body();
    HttpClient client = HttpClient.newHttpClient();
    List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
    IntStream.range(0, 45).forEach(i -> asked.add(send(client, LONG + " # " + i)));
    List<HttpResponse<String>> away = new ArrayList<>();
    while (away.size() < 10) {
      assertThat(browser.get(card).body()).isEqualTo(known);
      away = asked.stream().filter(CompletableFuture::isDone).map(a -> a.join()).toList();
    }
    assertThat(away)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(503);
              assertThat(answer.headers().firstValue("Retry-After")).contains("10");
              assertThat(Browser.json(answer).get("type").asText()).isEqualTo("/api#busy");
            });
    assertThat(browser.get("/metrics").body())
        .containsPattern("partnergraph_queries_refused_total [1-9]")
        .containsPattern("partnergraph_queries_waiting [1-9]");
  }

  private static CompletableFuture<HttpResponse<String>> send(HttpClient client, String query) {
    URI address = server.address().resolve(Browser.sparql(query));
    HttpRequest request = HttpRequest.newBuilder(address).header("Accept", "text/csv").build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  @Test
  void givesEachClientABudgetAndSaysWhenItIsPaid() {
    String proxied = "198.51.100.1, 203.0.113.7";
    String[] greedy = {
      "Accept-Language", "", "X-Forwarded-For", "", "X-Forwarded-For", proxied,
    };
    HttpResponse<String> answer = browser.get("/api/questions", greedy[4], greedy[5]);
    int before = 0;
    while (answer.statusCode() == 200 && before < 900) {
      before++;
      greedy[1] = "de;q=0." + (99 + before); // another answer each time
      greedy[3] = "192.0.2." + before; // and another client, as the one who asks says
      answer = browser.get("/api/network", greedy);
    }
    assertThat(answer.statusCode()).as("after %d", before).isEqualTo(429);
    assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("")))
        .isBetween(1, 60);
    assertThat(Browser.json(answer).get("type").asText()).isEqualTo("/api#too-many");
    assertThat(browser.get("/health/live", greedy).statusCode()).isEqualTo(200);
    String search = "/api/search?q=Lemberg";
    assertThat(status(search, "203.0.113.8")).isEqualTo(200);
    assertThat(browser.get(search).statusCode()).isEqualTo(200);
    assertThat(status(search, "203.0.113.7", "203.0.113.9")).isEqualTo(200);
  }

  /** With as many lines of the header as there are addresses. */
  private static int status(String path, String... clients) {
    String[] headers =
        Stream.of(clients)
            .flatMap(client -> Stream.of("X-Forwarded-For", client))
            .toArray(String[]::new);
    return browser.get(path, headers).statusCode();
  }

  @Test
  void answersWhatWasAskedBeforeItStops() throws Exception {
    String asked = "SELECT (COUNT(*) AS ?n) { ?a a ?t . ?b a cp:City }";
    String query = "PREFIX cp: <https://w3id.org/partnergraph/ontology#> " + asked;
    Server own = Server.start(Config.inMemory(), Progress.silent());
    Browser asking = new Browser(own);
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(
            () -> asking.get(Browser.sparql(query), "Accept", "text/csv"));
    while (!asking.get("/metrics").body().contains("partnergraph_queries_working 1")) {
      assertThat(answer).isNotDone();
    }
    own.close();
    assertThat(answer.get().statusCode()).isEqualTo(200);
    assertThat(answer.get().body()).startsWith("n");
  }

  @Test
  void refusesAQueryWithoutMeasure() {
    String[] type = {"Content-Type", "application/sparql-query"};
    String filler = "# " + "x".repeat(2 << 20) + "\n";
    HttpResponse<String> large = browser.send("POST", "/sparql", filler + SHORT, type);
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(Browser.json(large).get("type").asText()).isEqualTo("/api#too-large");
  }

  @Test
  void wantsToKnowTheLengthOfAQuery() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.address().resolve("/sparql"))
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofByteArrays(List.of(SHORT.getBytes(StandardCharsets.UTF_8))))
            .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(411);
  }
}
