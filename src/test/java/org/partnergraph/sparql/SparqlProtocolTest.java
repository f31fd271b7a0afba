package org.partnergraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.rdf.model.ModelFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

class SparqlProtocolTest {

  private static final String[] TOKEN = {"Authorization", "Bearer secret"};
  private static final String[] UPDATE = {
    "Authorization", "Bearer secret", "Content-Type", "application/sparql-update"
  };
  private static final String[] TURTLE = {
    "Authorization", "Bearer secret", "Content-Type", "text/turtle"
  };
  private static final String PREFIXES =
      "PREFIX id: <https://w3id.org/partnergraph/id/> PREFIX cp:"
          + " <https://w3id.org/partnergraph/ontology#> PREFIX skos:"
          + " <http://www.w3.org/2004/02/skos/core#> ";
  private static final String GRAPH = "/graphs?graph=" + Browser.encode("http://example.org/g");

  private static Server server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    server = Server.start(Config.inMemory().withToken("secret"), Progress.silent());
    browser = new Browser(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, '{ \"head\"'",
    "application/sparql-results+xml, '<?xml'",
    "text/csv, 'label'",
    "text/tab-separated-values, '?label'"
  })
  void givesRowsInEachFormat(String format, String beginning) {
    String query = PREFIXES + "SELECT ?label { id:krakow skos:prefLabel ?label } ORDER BY ?label";
    HttpResponse<String> answer = browser.get(Browser.sparql(query), "Accept", format);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(format);
    assertThat(answer.body().replaceAll("\\s+", " ")).startsWith(beginning).contains("Krakau");
  }

  @Test
  void takesQueriesByBothKindsOfPost() {
    String query = PREFIXES + "ASK { id:leipzig a cp:City }";
    String[] json = {"Accept", "application/sparql-results+json", "Content-Type"};
    HttpResponse<String> direct =
        browser.send(
            "POST", "/sparql", query, json[0], json[1], json[2], "application/sparql-query");
    HttpResponse<String> form =
        browser.send(
            "POST",
            "/sparql",
            "query=" + Browser.encode(query),
            json[0],
            json[1],
            json[2],
            "application/x-www-form-urlencoded");
    assertThat(direct.body()).contains("true");
    assertThat(form.body()).contains("true");
  }

  @Test
  void seesTheUnionByDefaultAndTheSourcesAsGraphs() {
    String query = PREFIXES + "SELECT DISTINCT ?g { GRAPH ?g { ?e a cp:Evidence } } ORDER BY ?g";
    assertThat(browser.get(Browser.sparql(query), "Accept", "text/csv").body().lines())
        .containsExactly(
            "g",
            "https://w3id.org/partnergraph/id/doc-000",
            "https://w3id.org/partnergraph/id/doc-001",
            "https://w3id.org/partnergraph/id/doc-002",
            "https://w3id.org/partnergraph/id/doc-003",
            "https://w3id.org/partnergraph/id/doc-004");
  }

  @Test
  void describesItselfWhenNothingIsAsked() {
    HttpResponse<String> answer = browser.get("/sparql", "Accept", "text/turtle");
    var model = ModelFactory.createDefaultModel();
    model.read(new java.io.StringReader(answer.body()), null, "TURTLE");
    assertThat(
            model
                .listSubjectsWithProperty(
                    model.createProperty(
                        "http://www.w3.org/ns/sparql-service-description#endpoint"))
                .hasNext())
        .isTrue();
  }

  @Test
  void saysWhereAQueryIsWrong() {
    HttpResponse<String> answer = browser.get(Browser.sparql("SELECT * {\n ?s ?p"));
    assertProblem(answer, 400);
    assertThat(Browser.json(answer).get("detail").asText()).contains("line 2, column");
  }

  @Test
  void neverGivesTheWholeDatasetByAccident() {
    for (String path : new String[] {"/", "/graphs", "/update", "/sparql", "/graphs/", "/data"}) {
      HttpResponse<String> answer = browser.get(path, "Accept", "application/n-quads, */*;q=0.1");
      assertThat(answer.body()).as(path).doesNotContain("Miszalski");
    }
  }

  @Test
  void doesNotReachOtherServers() throws Exception {
    AtomicInteger reached = new AtomicInteger();
    HttpServer other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    other.createContext(
        "/",
        exchange -> {
          reached.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
        });
    other.start();
    try {
      String address = "<http://127.0.0.1:" + other.getAddress().getPort() + "/>";
      String query = "SELECT * { SERVICE " + address + " { ?s ?p ?o } }";
      HttpResponse<String> refused = browser.get(Browser.sparql(query));
      assertProblem(refused, 400);
      assertThat(Browser.json(refused).get("detail").asText())
          .contains("SERVICE " + address, "asks no other endpoints");
      String hidden =
          "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT " + address + " { ?s ?q ?r } } }";
      assertProblem(browser.get(Browser.sparql(hidden)), 400);
      assertProblem(browser.send("POST", "/update", "LOAD " + address, UPDATE), 403);
      String context = "{\"@context\": \"" + address.replaceAll("[<>]", "") + "\", \"@id\": \"a\"}";
      String[] jsonLd = {"Authorization", "Bearer secret", "Content-Type", "application/ld+json"};
      assertProblem(browser.send("PUT", GRAPH, context, jsonLd), 400);
      String insert =
          "INSERT { GRAPH <urn:g:g> { ?s ?p ?o } } WHERE { SERVICE " + address + " { ?s ?p ?o } }";
      assertProblem(browser.send("POST", "/update", insert, UPDATE), 400);
    } finally {
      other.stop(0);
    }
    assertThat(reached).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "", "secretsecret"})
  void refusesAWrongToken(String token) {
    HttpResponse<String> answer =
        browser.send("POST", "/update", "CLEAR ALL", "Authorization", "Bearer " + token);
    assertProblem(answer, 401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @Test
  void refusesToWriteWithoutAToken() {
    assertProblem(browser.send("POST", "/update", "CLEAR ALL"), 401);
    assertProblem(browser.send("PUT", GRAPH, "", "Content-Type", "text/turtle"), 401);
    assertProblem(browser.send("DELETE", GRAPH, ""), 401);
  }

  @Test
  void writesReadsAndDeletesAGraph() {
    String town =
        "@prefix id: <https://w3id.org/partnergraph/id/> . id:graph-town a"
            + " <http://example.org/Graph> .";
    assertThat(browser.send("PUT", GRAPH, town, TURTLE).statusCode()).isEqualTo(201);
    HttpResponse<String> read = browser.get(GRAPH, "Accept", "application/n-triples");
    assertThat(read.body()).contains("graph-town");
    assertThat(browser.send("DELETE", GRAPH, "", TOKEN).statusCode()).isEqualTo(204);
    assertProblem(browser.get(GRAPH), 404);
  }

  @Test
  void refusesAnUpdateThatBreaksAShapeAndWritesNothing() {
    int before = version();
    String update =
        PREFIXES
            + "INSERT DATA { GRAPH id:doc-000 { id:participation-x a cp:Participation ; cp:event"
            + " id:reception-2025-12-12 } }";
    HttpResponse<String> answer = browser.send("POST", "/update", update, UPDATE);
    assertProblem(answer, 422);
    assertThat(Browser.json(answer).at("/violations").findValuesAsText("shape"))
        .contains("Participation-agent");
    assertThat(Browser.json(answer).at("/violations/0/message").fieldNames())
        .toIterable()
        .contains("de", "en", "pl");
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void refusesADeletionThatBreaksAShape() {
    HttpResponse<String> answer =
        browser.send(
            "DELETE",
            "/graphs?graph=" + Browser.encode("https://w3id.org/partnergraph/id/graph-entities"),
            "",
            TOKEN);
    assertProblem(answer, 422);
    assertThat(browser.get("/api/entities/leipzig").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesToWriteTheDefaultGraph() {
    String update = "INSERT DATA { <http://example.org/a> <http://example.org/b> 1 }";
    HttpResponse<String> answer = browser.send("POST", "/update", update, UPDATE);
    assertProblem(answer, 422);
    assertThat(Browser.json(answer).get("detail").asText()).contains("name a graph");
    assertProblem(browser.send("PUT", "/graphs?default", "", TURTLE), 400);
    assertProblem(browser.get("/graphs?default"), 400);
  }

  @Test
  void refusesABrokenBodyAndABrokenUpdate() {
    assertProblem(browser.send("PUT", GRAPH, "<a> <b> .", TURTLE), 400);
    assertProblem(browser.send("POST", "/update", "INSERT NONSENSE", UPDATE), 400);
    assertProblem(
        browser.send(
            "PUT", GRAPH, "x", "Authorization", "Bearer secret", "Content-Type", "image/png"),
        415);
  }

  @Test
  void anErrorBeforeTheFirstBytesIsAProblem() {
    // the second branch never ends and never matches: one row is written, then time is up
    String query =
        "SELECT ?s { { BIND(1 AS ?s) } UNION { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f . ?g ?h ?i ."
            + " FILTER(?s = ?f && ?f = ?i && ?i = 0) } }";
    HttpResponse<String> answer =
        browser.get(Browser.sparql(query) + "&timeout=1", "Accept", "text/csv");
    assertProblem(answer, 503);
  }

  @Test
  void anErrorAfterTheFirstBytesBreaksTheAnswerOff() {
    String query = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    assertThatThrownBy(
            () -> browser.get(Browser.sparql(query) + "&timeout=1", "Accept", "text/csv"))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void isOpenToReadingFromOtherPages() {
    HttpResponse<String> answer =
        browser.send(
            "OPTIONS",
            "/sparql",
            "",
            "Origin",
            "https://partner.example",
            "Access-Control-Request-Method",
            "POST");
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .doesNotContain("Authorization");
  }

  @Test
  void givesAShippedGraph() {
    String path = "/graphs?graph=" + Browser.encode("https://w3id.org/partnergraph/id/doc-002");
    assertThat(browser.get(path, "Accept", "text/turtle").body()).contains("Mahnicke");
    assertThat(browser.send("HEAD", path, "").statusCode()).isEqualTo(200);
    assertProblem(browser.get(path + "3"), 404);
  }

  @Test
  void puttingTheSameGraphAgainIsNoNewVersion() {
    String town = "<graph-same> <http://example.org/size> 1.50 , 2 .";
    assertThat(browser.send("PUT", GRAPH, town, TURTLE).statusCode()).isEqualTo(201);
    int before = version();
    assertThat(browser.send("PUT", GRAPH, town, TURTLE).statusCode()).isEqualTo(204);
    assertThat(version()).isEqualTo(before);
    assertThat(browser.get(GRAPH, "Accept", "application/n-triples").body())
        .contains("<https://w3id.org/partnergraph/id/graph-same>");
    browser.send("DELETE", GRAPH, "", TOKEN);
  }

  @Test
  void refusesABodyThatNamesGraphsAndABadGraphName() {
    String[] trig = {"Authorization", "Bearer secret", "Content-Type", "application/trig"};
    String body = "<http://example.org/other> { <a> <http://example.org/b> 1 }";
    assertProblem(browser.send("PUT", GRAPH, body, trig), 400);
    String bad = "/graphs?graph=" + Browser.encode("http://example.org/a b> c");
    assertProblem(browser.send("PUT", bad, "", TURTLE), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DELETE WHERE { id:leipzig ?p ?o }", "DELETE DATA { id:leipzig a cp:City }"})
  void refusesToDeleteFromTheDefaultGraph(String update) {
    assertProblem(browser.send("POST", "/update", PREFIXES + update, UPDATE), 422);
    assertThat(browser.get("/api/entities/leipzig").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/sparql, 'GET, HEAD, POST, OPTIONS', DELETE",
    "/update, 'POST, OPTIONS', GET",
    "/graphs, 'GET, HEAD, PUT, POST, DELETE, OPTIONS', PATCH"
  })
  void tellsTheMethodsOfEachDoor(String path, String methods, String other) {
    HttpResponse<String> options = browser.send("OPTIONS", path, "");
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.headers().firstValue("Allow")).contains(methods);
    HttpResponse<String> refused = browser.send(other, path, "");
    assertProblem(refused, 405);
    assertThat(refused.headers().firstValue("Allow")).contains(methods);
  }

  @Test
  void answersHeadOfAQuery() {
    HttpResponse<String> head = browser.send("HEAD", Browser.sparql("ASK {}"), "");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  private static int version() {
    return browser.json("/health").get("version").asInt();
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(Browser.json(answer).get("status").asInt()).isEqualTo(status);
    assertThat(Browser.json(answer).get("detail").asText()).isNotBlank();
  }
}
