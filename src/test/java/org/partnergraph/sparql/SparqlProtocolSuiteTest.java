package org.partnergraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/**
 * The 34 cases of the W3C test suite of SPARQL 1.1 Protocol (sections 2.1 and 2.2), under the names
 * that the suite gives them. Queries go to {@code /sparql} and updates to {@code /update}, as the
 * suite leaves free; the graphs that it names are put into the store first.
 */
class SparqlProtocolSuiteTest {

  private static final int CASES = 34;
  private static final String QUERY = "application/sparql-query";
  private static final String UPDATE = "application/sparql-update";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String ONE = "http://example.org/one";
  private static final String TWO = "http://example.org/two";
  private static final String THREE = "http://example.org/three";
  private static final String RESULT = "http://example.org/result";
  private static final String ASK = "ASK {}";
  private static final String ASK_ONE_AND_TWO = "ASK { <" + ONE + "> a ?a . <" + TWO + "> a ?b }";
  private static final String ASK_NAMED =
      "ASK { GRAPH ?g { <" + ONE + "> a ?a } GRAPH ?h { <" + TWO + "> a ?b } }";
  private static final String THREE_GRAPHS =
      Stream.of(ONE, TWO, THREE)
          .map(g -> "GRAPH <" + g + "> { <" + g + "> a <http://example.org/Page> }")
          .reduce("DROP ALL ; INSERT DATA {", (a, b) -> a + " " + b)
          .concat(" } ; ");

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

  @TestFactory
  Stream<DynamicTest> passesTheCasesOfTheSuite() {
    Map<String, Executable> cases = new LinkedHashMap<>();
    queries(cases);
    datasets(cases);
    formats(cases);
    updates(cases);
    badQueries(cases);
    badUpdates(cases);
    assertThat(cases).hasSize(CASES);
    return cases.entrySet().stream().map(c -> DynamicTest.dynamicTest(c.getKey(), c.getValue()));
  }

  @Test
  void refusesEveryUpdateWithoutTheToken() {
    int before = browser.json("/health").get("version").asInt();
    assertUnauthorized("/update", THREE_GRAPHS + "CLEAR ALL", UPDATE);
    assertUnauthorized("/update", form("update", "CLEAR ALL"), FORM);
    assertUnauthorized("/update", "CLEAR ALL", "text/plain");
    assertUnauthorized("/update?" + form("using-graph-uri", ONE), THREE_GRAPHS, UPDATE);
    assertUnauthorized("/update?" + form("using-named-graph-uri", ONE), THREE_GRAPHS, UPDATE);
    assertThat(browser.json("/health").get("version").asInt()).isEqualTo(before);
  }

  private static void queries(Map<String, Executable> cases) {
    String absent = form("default-graph-uri", "http://example.org/absent");
    cases.put(
        "query_get", () -> assertYes(browser.get("/sparql?" + form("query", ASK) + "&" + absent)));
    cases.put(
        "query_post_form",
        () ->
            assertYes(browser.send("POST", "/sparql?" + absent, form("query", ASK), typed(FORM))));
    cases.put("query_post_direct", () -> assertYes(direct("/sparql", ASK)));
  }

  private static void datasets(Map<String, Executable> cases) {
    String defaults = form("default-graph-uri", ONE) + "&" + form("default-graph-uri", TWO);
    String named = form("named-graph-uri", ONE) + "&" + form("named-graph-uri", TWO);
    cases.put(
        "query_dataset_default_graphs_get",
        () -> {
          load();
          assertYes(browser.get("/sparql?" + form("query", ASK_ONE_AND_TWO) + "&" + defaults));
          assertNo(direct("/sparql?" + form("default-graph-uri", ONE), ASK_ONE_AND_TWO));
        });
    cases.put(
        "query_dataset_default_graphs_post",
        () -> {
          load();
          assertYes(direct("/sparql?" + defaults, ASK_ONE_AND_TWO));
        });
    cases.put(
        "query_dataset_named_graphs_get",
        () -> {
          load();
          assertYes(browser.get("/sparql?" + form("query", ASK_NAMED) + "&" + named));
          assertNo(direct("/sparql?" + form("named-graph-uri", ONE), ASK_NAMED));
        });
    cases.put(
        "query_dataset_named_graphs_post",
        () -> {
          load();
          assertYes(direct("/sparql?" + named, ASK_NAMED));
        });
    cases.put(
        "query_dataset_full",
        () -> {
          load();
          String all = "ASK { <" + THREE + "> a ?c . " + ASK_NAMED.substring("ASK { ".length());
          assertYes(direct("/sparql?" + form("default-graph-uri", THREE) + "&" + named, all));
        });
    cases.put(
        "query_multiple_dataset",
        () -> {
          load();
          String other = ASK_NAMED.replace("ASK {", "ASK FROM <" + THREE + "> {");
          assertYes(direct("/sparql?" + named, other));
        });
  }

  private static void formats(Map<String, Executable> cases) {
    Set<String> rows =
        Set.of(
            "application/sparql-results+json",
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values");
    Set<String> answers =
        Set.of("application/sparql-results+json", "application/sparql-results+xml");
    Set<String> statements = Set.of("text/turtle", "application/n-triples", "application/rdf+xml");
    cases.put("query_content_type_select", () -> assertType("SELECT (1 AS ?one) {}", rows));
    cases.put("query_content_type_ask", () -> assertType(ASK, answers));
    cases.put(
        "query_content_type_describe", () -> assertType("DESCRIBE <" + ONE + ">", statements));
    cases.put(
        "query_content_type_construct",
        () -> assertType("CONSTRUCT { <s> <p> 1 } WHERE {}", statements));
  }

  private static void updates(Map<String, Executable> cases) {
    String copy =
        THREE_GRAPHS + "INSERT { GRAPH <" + RESULT + "> { ?s <in:what> ?in } } WHERE { %s }";
    String inDefault = copy.formatted("?s a <http://example.org/Page> BIND('default' AS ?in)");
    String inNamed = copy.formatted("GRAPH ?in { ?s a <http://example.org/Page> }");
    String inBoth =
        copy.formatted(
            "{ GRAPH ?in { ?s a <http://example.org/Page> } } UNION"
                + " { ?s a <http://example.org/Page> BIND('default' AS ?in) }");
    cases.put(
        "update_dataset_default_graph",
        () -> assertCopied(inDefault, Map.of("using-graph-uri", new String[] {ONE}), ONE));
    cases.put(
        "update_dataset_default_graphs",
        () ->
            assertCopied(inDefault, Map.of("using-graph-uri", new String[] {ONE, TWO}), ONE, TWO));
    cases.put(
        "update_dataset_named_graphs",
        () ->
            assertCopied(
                inNamed, Map.of("using-named-graph-uri", new String[] {ONE, TWO}), ONE, TWO));
    cases.put(
        "update_dataset_full",
        () -> {
          Map<String, String[]> dataset =
              Map.of(
                  "using-graph-uri", new String[] {ONE},
                  "using-named-graph-uri", new String[] {TWO});
          assertCopied(inBoth, dataset, ONE, TWO);
          String each = "<%s> <in:what> 'default' . <%s> <in:what> <%s>".formatted(ONE, TWO, TWO);
          assertYes(direct("/sparql", "ASK { GRAPH <" + RESULT + "> { " + each + " } }"));
        });
    cases.put("update_post_form", () -> assertDone(form("update", "CLEAR ALL"), FORM));
    cases.put("update_post_direct", () -> assertDone("CLEAR ALL", UPDATE));
    cases.put(
        "update_base_uri",
        () -> {
          String graph = "GRAPH <" + RESULT + ">";
          assertDone(
              "CLEAR SILENT %s ; INSERT DATA { %s { <in:s> <in:p> <test> } }"
                  .formatted(graph, graph),
              UPDATE);
          String resolved = " { <in:s> <in:p> ?o FILTER(isIRI(?o) && STRENDS(STR(?o), '/test')) }";
          assertYes(direct("/sparql", "ASK { " + graph + resolved + " }"));
        });
  }

  private static void badQueries(Map<String, Executable> cases) {
    cases.put(
        "bad_query_method",
        () -> assertBad(browser.send("PUT", "/sparql?" + form("query", ASK), "", typed(FORM))));
    cases.put(
        "bad_multiple_queries",
        () ->
            assertBad(
                browser.get("/sparql?" + form("query", ASK) + "&" + form("query", ASK + " "))));
    cases.put(
        "bad_query_wrong_media_type",
        () -> assertBad(browser.send("POST", "/sparql", ASK, typed("text/plain"))));
    cases.put(
        "bad_query_missing_form_type",
        () -> assertBad(browser.send("POST", "/sparql", form("query", ASK))));
    cases.put(
        "bad_query_missing_direct_type", () -> assertBad(browser.send("POST", "/sparql", ASK)));
    cases.put(
        "bad_query_non_utf8",
        () ->
            assertBad(
                browser.send(
                    "POST",
                    "/sparql",
                    ASK.getBytes(StandardCharsets.UTF_16),
                    typed(QUERY + "; charset=UTF-16"))));
    cases.put(
        "bad_query_syntax", () -> assertBad(browser.get("/sparql?" + form("query", "ASK {"))));
  }

  private static void badUpdates(Map<String, Executable> cases) {
    String clear = "CLEAR NAMED";
    String pair = form("update", clear);
    cases.put(
        "bad_update_get",
        () -> {
          assertBad(browser.get("/update?" + pair, typed(FORM)));
          assertBad(browser.get("/sparql?" + pair));
        });
    cases.put(
        "bad_multiple_updates", () -> assertBad(update(pair + "&" + form("update", clear), FORM)));
    cases.put("bad_update_wrong_media_type", () -> assertBad(update(clear, "text/plain")));
    cases.put(
        "bad_update_missing_form_type",
        () -> assertBad(browser.send("POST", "/update", pair, "Authorization", "Bearer secret")));
    cases.put(
        "bad_update_non_utf8",
        () ->
            assertBad(
                browser.send(
                    "POST",
                    "/update",
                    clear.getBytes(StandardCharsets.UTF_16),
                    typed(UPDATE + "; charset=UTF-16"))));
    cases.put("bad_update_syntax", () -> assertBad(update(form("update", "CLEAR XYZ"), FORM)));
    cases.put(
        "bad_update_dataset_conflict",
        () ->
            assertBad(
                browser.send(
                    "POST",
                    "/update?" + form("using-named-graph-uri", ONE),
                    "WITH <" + TWO + "> DELETE { ?s ?p 1 } INSERT { ?s ?p 2 } WHERE { ?s ?p 1 }",
                    typed(UPDATE))));
  }

  private static void load() {
    assertDone(THREE_GRAPHS + "DROP SILENT GRAPH <" + RESULT + ">", UPDATE);
  }

  private static void assertCopied(
      String update, Map<String, String[]> dataset, String... expected) {
    String parameters =
        dataset.entrySet().stream()
            .flatMap(e -> Stream.of(e.getValue()).map(graph -> form(e.getKey(), graph)))
            .reduce("", (a, b) -> a + "&" + b);
    HttpResponse<String> done =
        browser.send("POST", "/update?" + parameters.substring(1), update, typed(UPDATE));
    assertThat(done.statusCode()).as(done.body()).isBetween(200, 399);
    String rows =
        "SELECT DISTINCT ?s { GRAPH <" + RESULT + "> { ?s <in:what> ?in } } ORDER BY STR(?s)";
    assertThat(browser.get(Browser.sparql(rows), "Accept", "text/csv").body().lines().skip(1))
        .containsExactlyInAnyOrder(expected);
  }

  private static void assertDone(String body, String type) {
    HttpResponse<String> answer = update(body, type);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 399);
  }

  private static void assertType(String query, Set<String> types) {
    String absent = form("default-graph-uri", "http://example.org/absent");
    HttpResponse<String> answer = direct("/sparql?" + absent, query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    assertThat(types).contains(type);
  }

  private static void assertYes(HttpResponse<String> answer) {
    assertBoolean(answer, true);
  }

  private static void assertNo(HttpResponse<String> answer) {
    assertBoolean(answer, false);
  }

  private static void assertBoolean(HttpResponse<String> answer, boolean expected) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/sparql-results+xml");
    assertThat(answer.body()).contains("<boolean>" + expected + "</boolean>");
  }

  private static void assertBad(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499).isNotEqualTo(401);
  }

  private static void assertUnauthorized(String path, String body, String type) {
    HttpResponse<String> answer = browser.send("POST", path, body, "Content-Type", type);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
  }

  private static HttpResponse<String> direct(String path, String query) {
    return browser.send("POST", path, query, "Content-Type", QUERY);
  }

  private static HttpResponse<String> update(String body, String type) {
    return browser.send("POST", "/update", body, typed(type));
  }

  private static String[] typed(String type) {
    return new String[] {"Authorization", "Bearer secret", "Content-Type", type};
  }

  private static String form(String name, String value) {
    return name + "=" + Browser.encode(value);
  }
}
