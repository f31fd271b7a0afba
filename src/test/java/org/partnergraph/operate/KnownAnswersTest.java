package org.partnergraph.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** An answer is made once for each version of the data. */
class KnownAnswersTest {

  private static final String COUNT = Browser.sparql("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");

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

  @Test
  void anAnswerIsKnownUntilTheNextCommit() {
    String address = "/api/search?q=Musterstadt";
    browser.get(address);
    long hits = hits();
    String before = browser.get(address).body();
    assertThat(hits()).isEqualTo(hits + 1);
    assertThat(before).doesNotContain("Musterstädtchen");
    write("id:leipzig", "Musterstädtchen");
    assertThat(browser.get("/api/search?q=Musterstädtchen").body()).contains("leipzig");
    assertThat(browser.get(address).body()).isNotEqualTo(before);
  }

  @Test
  void oneLanguageIsNotAnotherAndOneFormatNotAnother() {
    String address = "/page/krakow";
    String german = browser.get(address, "Accept", "text/html", "Accept-Language", "de").body();
    String polish = browser.get(address, "Accept", "text/html", "Accept-Language", "pl").body();
    assertThat(german).contains("lang=\"de\"").isNotEqualTo(polish);
    assertThat(polish).contains("lang=\"pl\"");
    assertThat(browser.get(address, "Accept", "text/html", "Accept-Language", "de").body())
        .isEqualTo(german);
    assertThat(browser.get("/doc/krakow", "Accept", "text/turtle").body())
        .isNotEqualTo(browser.get("/doc/krakow", "Accept", "application/ld+json").body());
  }

  @Test
  void whoHasTheAnswerToAQueryIsToldSo() {
    HttpResponse<String> first = browser.get(COUNT, "Accept", "text/csv");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = browser.get(COUNT, "Accept", "text/csv", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(browser.get(COUNT, "Accept", "text/tab-separated-values", "If-None-Match", tag))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(200);
    write("id:krakow", "Ein Name mehr");
    HttpResponse<String> later = browser.get(COUNT, "Accept", "text/csv", "If-None-Match", tag);
    assertThat(later.statusCode()).isEqualTo(200);
    assertThat(later.body()).isNotEqualTo(first.body());
  }

  /** Whether there is an answer is known only once it is made (RFC 9110, 13.2.1). */
  @Test
  void whatIsNoAnswerIsNotTakenForTheKnownOne() {
    String broken = Browser.sparql("SELEC");
    HttpResponse<String> error = browser.get(broken, "If-None-Match", "*");
    assertThat(error.statusCode()).isEqualTo(400);
    assertThat(error.headers().firstValue("ETag")).isEmpty();
    String page = "/questions/partnerships/compare?one=no-such-thing&lang=en";
    HttpResponse<String> refused = browser.get(page, "Accept", "text/html");
    assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(browser.get(page, "Accept", "text/html", "If-None-Match", "*").statusCode())
        .isEqualTo(refused.statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (NOW() AS ?x) {}",
        "SELECT (rand () AS ?x) {}",
        "SELECT (STRUUID() AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#now>() AS ?x) {}",
        "SELECT nonsense",
      })
  void whatChangesOrFailsHasNoValidator(String query) {
    HttpResponse<String> answer = browser.get(Browser.sparql(query), "Accept", "text/csv");
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    if (answer.statusCode() == 200) {
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }
  }

  @Test
  void everyRequestHasAnId() {
    assertThat(id("trace-0001-abc")).isEqualTo("trace-0001-abc");
    assertThat(id("x y")).matches("[0-9a-f-]{36}");
    assertThat(id("short")).matches("[0-9a-f-]{36}").isNotEqualTo(id("short"));
  }

  private static String id(String given) {
    return browser.get("/health", "X-Request-Id", given).headers().firstValue("X-Request-Id").get();
  }

  @Test
  void measuresEachOperation() {
    browser.get("/api/entities/leipzig");
    browser.get("/api/entities/nowhere");
    browser.get(COUNT, "Accept", "text/csv");
    assertThat(browser.get("/metrics").body())
        .containsPattern("http_server_requests_seconds_count\\{operation=\"entity\",status=\"200\"")
        .containsPattern("http_server_requests_seconds_count\\{operation=\"entity\",status=\"404\"")
        .containsPattern("http_server_requests_seconds_count\\{operation=\"sparql\",status=\"200\"")
        .contains("jvm_memory_used_bytes")
        .containsPattern("partnergraph_data_version [1-9]")
        .containsPattern("partnergraph_search_version [1-9]");
  }

  private static long hits() {
    return browser
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("partnergraph_answers_known_total"))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf(' '))))
        .findFirst()
        .orElseThrow();
  }

  private static void write(String entity, String name) {
    String update =
        """
        PREFIX id: <https://w3id.org/partnergraph/id/>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        INSERT DATA { GRAPH id:graph-names { %s skos:hiddenLabel "%s"@de } }
        """
            .formatted(entity, name);
    int status =
        browser
            .send(
                "POST",
                "/update",
                update,
                "Content-Type",
                "application/sparql-update",
                "Authorization",
                "Bearer secret")
            .statusCode();
    assertThat(status).isEqualTo(204);
  }
}
