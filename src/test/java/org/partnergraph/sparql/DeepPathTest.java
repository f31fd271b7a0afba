package org.partnergraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** A chain of triples, longer than a thread has stack for ARQ to follow it. */
class DeepPathTest {

  private static final int LENGTH = 20_000;
  private static final String PREFIX = "PREFIX ex: <http://example.org/> ";
  private static final String PATH = "(ex:p|ex:q)+";
  private static final String[] TOKEN = {"Authorization", "Bearer secret", "Content-Type"};
  private static final String QUESTION =
      """
      #+ title: {de: 'Was folgt?', en: 'What follows?', pl: 'Co dalej?'}
      #+ summary: {de: 'Alles Weitere.', en: 'All that follows.', pl: 'Wszystko dalsze.'}
      #+ tags: [chain]
      #+ returns: rows
      PREFIX ex: <http://example.org/>
      SELECT ?end WHERE { ex:n0 %s ?end } ORDER BY ?end
      """;

  @TempDir private static Path home;
  private static Server server;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    for (String folder : new String[] {"ontology", "data", "queries"}) {
      copy(Path.of(folder), home.resolve(folder));
    }
    Path questions = Files.createDirectories(home.resolve("queries/chain"));
    Files.writeString(questions.resolve("after.rq"), QUESTION.formatted(PATH));
    Files.writeString(questions.resolve("counted.rq"), QUESTION.formatted("(ex:p|ex:q){2,}"));
    server = Server.start(Config.inMemory().withHome(home).withToken("secret"), Progress.silent());
    browser = new Browser(server);
    String put = "/graphs?graph=" + Browser.encode("http://example.org/chain");
    assertThat(send("PUT", put, chain(), "application/n-triples").statusCode()).isBetween(200, 204);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** The triples, half of them of the one property and half of the other. */
  private static String chain() {
    return IntStream.range(0, LENGTH)
        .mapToObj(
            i ->
                "<http://example.org/n%d> <http://example.org/%s> <http://example.org/n%d> ."
                    .formatted(i, i % 2 == 0 ? "p" : "q", i + 1))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ex:n0 (ex:p!ex:q)+ ?x | 20000
          ex:n0 (ex:p!ex:q)* ?x | 20001
          ?x (ex:p!ex:q)+ ex:n20000 | 20000
          ?x ^((ex:p!ex:q)+) ex:n0 | 20000
          ex:n0 (ex:p/ex:q)+ ?x | 10000
          """)
  void aQueryGoesAllTheWay(String pattern, int found) {
    String query = PREFIX + "SELECT (COUNT(*) AS ?n) { " + pattern.replace('!', '|').strip() + " }";
    HttpResponse<String> answer = browser.get(Browser.sparql(query), "Accept", "text/csv");
    assertThat(answer.body().lines()).containsExactly("n", "" + found);
  }

  @Test
  void anUpdateGoesAllTheWay() {
    String update =
        PREFIX
            + "INSERT { GRAPH ex:g { ?b a ex:End } } WHERE { ex:n0 "
            + PATH
            + " ?b FILTER NOT EXISTS { ?b ex:p|ex:q ?c } }";
    assertThat(send("POST", "/update", update, "application/sparql-update").statusCode())
        .isEqualTo(204);
    String query = PREFIX + "SELECT ?end { ?end a ex:End }";
    assertThat(browser.get(Browser.sparql(query), "Accept", "text/csv").body().lines())
        .containsExactly("end", "http://example.org/n" + LENGTH);
  }

  @Test
  void aQuestionGoesAllTheWay() {
    JsonNode first = browser.json("/api/questions/chain/after?limit=1");
    assertThat(first.at("/data/0/end/iri").asText()).as("%s", first).endsWith("/n1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{2,}", "{*}", "{+}", "{1,5000}", "{101}", "{3000000}"})
  void whatOnlyRecursionCouldFollowIsRefused(String count) {
    String where = "{ ex:n0 (ex:p|ex:q)" + count + " ?b }";
    assertTooDeep(browser.get(Browser.sparql(PREFIX + "SELECT * " + where)));
    assertTooDeep(browser.get(Browser.sparql(PREFIX + "ASK " + where)));
    int before = version();
    String update = PREFIX + "INSERT { GRAPH ex:g { ?b a ex:End } } WHERE " + where;
    assertTooDeep(send("POST", "/update", update, "application/sparql-update"));
    assertThat(version()).isEqualTo(before);
    assertAllIsWell();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ex:p{101}", "ex:p{20000}", "((ex:p{50}){50})"})
  void aLongCountIsRefusedWhereverItStands(String path) {
    String where = "{ ?s ex:p ?b FILTER NOT EXISTS { ?b " + path + " ?c } }";
    assertTooDeep(browser.get(Browser.sparql(PREFIX + "SELECT * " + where)));
    String update = PREFIX + "INSERT { GRAPH ex:g { ?b a ex:End } } WHERE " + where;
    assertTooDeep(send("POST", "/update", update, "application/sparql-update"));
  }

  @Test
  void aQuestionIsRefusedAsWell() {
    for (String format : new String[] {"application/json", "text/csv"}) {
      assertTooDeep(browser.get("/api/questions/chain/counted", "Accept", format));
    }
    assertAllIsWell();
  }

  private static HttpResponse<String> send(String method, String path, String body, String type) {
    return browser.send(method, path, body, TOKEN[0], TOKEN[1], TOKEN[2], type);
  }

  private static void assertTooDeep(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(Browser.json(answer).get("type").asText()).isEqualTo("/api#path-too-deep");
    assertThat(Browser.json(answer).get("detail").asText())
        .contains("property path", "/api/connections");
  }

  /** A path that the stack has room for goes all the way, and other questions are answered. */
  private static void assertAllIsWell() {
    String near = "ex:n" + (LENGTH - 100);
    String query = PREFIX + "SELECT (COUNT(*) AS ?n) { " + near + " " + PATH + " ?b }";
    HttpResponse<String> answer = browser.get(Browser.sparql(query), "Accept", "text/csv");
    assertThat(answer.body().lines()).containsExactly("n", "100");
    assertThat(browser.json("/api/entities/leipzig").at("/data/id").asText()).isEqualTo("leipzig");
  }

  private static int version() {
    return browser.json("/health").get("version").asInt();
  }
}
