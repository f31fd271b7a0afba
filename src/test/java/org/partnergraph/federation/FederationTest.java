package org.partnergraph.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** SERVICE: a second endpoint that may be asked, and others that may not. */
class FederationTest {

  private static final String PREFIXES =
      """
      PREFIX id: <https://w3id.org/partnergraph/id/>
      PREFIX cp: <https://w3id.org/partnergraph/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX ex: <http://example.org/>
      """;
  private static final String POPULATIONS =
      """
      @prefix ex: <http://example.org/> .
      @prefix wd: <http://www.wikidata.org/entity/> .
      wd:Q2079 ex:population 600000 . wd:Q31487 ex:population 800000 . wd:Q1899 ex:population 2900000 .
      wd:Q1 ex:population 1 .
      """;
  private static final String LINKED =
      """
      VALUES ?city { id:leipzig id:krakow id:kyiv }
      ?city skos:exactMatch ?item .
      FILTER STRSTARTS(STR(?item), "http://www.wikidata.org/entity/")
      """;

  private static OddServer odd;
  private static FusekiServer other;
  private static Server server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    RDFParser.fromString(POPULATIONS, org.apache.jena.riot.Lang.TURTLE).parse(data);
    other = FusekiServer.create().port(0).loopback(true).add("/other", data).build().start();
    odd = new OddServer();
    List<String> allowed = new ArrayList<>(List.of(there()));
    for (String path :
        new String[] {"/one", "/page", "/redirect", "/endless", "/none", "/boolean"}) {
      allowed.add(odd.address(path));
    }
    allowed.add("http://localhost:" + odd.port() + "/one");
    server =
        Server.start(
            Config.inMemory().withToken("secret").withServices(Endpoints.of(allowed)),
            Progress.silent());
    browser = new Browser(server);
  }

  @AfterAll
  static void stop() {
    server.close();
    other.stop();
    odd.close();
  }

  @AfterEach
  void forget() {
    odd.queries().clear();
    odd.headers().clear();
  }

  private static String there() {
    return "http://127.0.0.1:" + other.getPort() + "/other/sparql";
  }

  private static HttpResponse<String> ask(String query) {
    return browser.get(
        Browser.sparql(PREFIXES + query),
        "Accept",
        "application/sparql-results+json",
        "Cookie",
        "a=b",
        "Authorization",
        "Bearer secret");
  }

  private static JsonNode rows(String query) {
    HttpResponse<String> answer = ask(query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Browser.json(answer).at("/results/bindings");
  }

  private static String problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Browser.json(answer).get("status").asInt()).isEqualTo(status);
    return Browser.json(answer).get("detail").asText();
  }

  @Test
  void joinsWhatAnotherEndpointKnows() {
    JsonNode rows =
        rows(
            "SELECT ?city ?n { %s SERVICE <%s> { ?item ex:population ?n } } ORDER BY ?n"
                .formatted(LINKED, there()));
    assertThat(rows.findValuesAsText("value"))
        .containsExactly(
            "https://w3id.org/partnergraph/id/leipzig",
            "600000",
            "https://w3id.org/partnergraph/id/krakow",
            "800000",
            "https://w3id.org/partnergraph/id/kyiv",
            "2900000");
  }

  @Test
  void joinsWhatStandsInInnerScopes() {
    String inner =
        "{ SELECT ?item (MAX(?p) AS ?n) { ?item ex:population ?p FILTER (?p > 5) } GROUP BY ?item }";
    assertThat(rows("SELECT * { %s SERVICE <%s> { %s } }".formatted(LINKED, there(), inner)).size())
        .isEqualTo(3);
    assertThat(
            rows("SELECT * { { SELECT * { SERVICE <%s> { ?s ex:population ?p } } } }"
                    .formatted(there()))
                .size())
        .isEqualTo(4);
    assertThat(
            rows("SELECT ?city { %s FILTER NOT EXISTS { SERVICE <%s> { ?item ex:population 600000 } } }"
                    .formatted(LINKED, there()))
                .size())
        .isEqualTo(2);
  }

  @Test
  void keepsRowsOfWhichTheOtherKnowsNothingIfTheyAreOptional() {
    String query =
        "SELECT ?city ?n { VALUES ?city { id:leipzig id:lyon } ?city skos:exactMatch ?item"
            + " OPTIONAL { SERVICE <%s> { ?item ex:population ?n } } }";
    assertThat(rows(query.formatted(there())).findValuesAsText("value"))
        .contains("600000", "https://w3id.org/partnergraph/id/lyon");
  }

  @Test
  void asksOnceForManyRowsThatMayStayAsTheyAre() {
    String many =
        "SELECT * { ?s a cp:City OPTIONAL { SERVICE <%s> { ?s ex:population ?n } FILTER (?n > 0) } }";
    assertThat(rows(many.formatted(odd.address("/none"))).size()).isGreaterThan(20);
    assertThat(odd.queries()).singleElement().asString().contains("VALUES");
    String two =
        "SELECT ?city ?n ?m { %s OPTIONAL { SERVICE <%s> { ?item ex:population ?n } FILTER (?n > 700000) }"
            + " OPTIONAL { SERVICE <%s> { ?item ex:population ?m } OPTIONAL { ?item a ?x } } }"
            + " ORDER BY ?city";
    JsonNode rows = rows(two.formatted(LINKED, there(), there()));
    assertThat(rows.size()).isEqualTo(3);
    assertThat(rows.findValues("m")).hasSize(3);
    assertThat(rows.findValues("n")).hasSize(2);
    assertThat(rows.get(2).at("/city/value").asText()).endsWith("leipzig");
    assertThat(rows.get(2).has("n")).isFalse();
  }

  @Test
  void sendsWhatItKnowsAlsoWhereOneRowKnowsNothing() {
    String query =
        "SELECT * { VALUES (?item ?other) { (<http://www.wikidata.org/entity/Q2079> UNDEF)"
            + " (<http://www.wikidata.org/entity/Q2079> 600000) (UNDEF 1) (UNDEF UNDEF) }"
            + " SERVICE <%s> { ?item ex:population ?other } }";
    assertThat(rows(query.formatted(there())).size()).isEqualTo(1 + 1 + 1 + 4);
    rows(query.formatted(odd.address("/none")));
    assertThat(odd.queries()).hasSize(4);
    assertThat(odd.queries().stream().filter(asked -> asked.contains("VALUES"))).hasSize(3);
  }

  @Test
  void tellsThatAnotherEndpointAnswersWithATruthValue() {
    String query = "SELECT * { %s SERVICE %s <%s> { ?item ?p ?there } }";
    String address = odd.address("/boolean");
    assertThat(problem(ask(query.formatted(LINKED, "", address)), 502))
        .isEqualTo("SERVICE <" + address + "> answers with something else than results");
    assertThat(rows(query.formatted(LINKED, "SILENT", address)).size()).isEqualTo(3);
  }

  @Test
  void asksOnceForManyRowsAndTellsNothingOfWhoAsked() {
    rows(
        "SELECT * { %s SERVICE <%s> { ?item ex:x ?there } }"
            .formatted(LINKED, odd.address("/one")));
    assertThat(odd.queries()).hasSize(1);
    assertThat(odd.queries().get(0)).contains("VALUES", "Q2079", "Q31487", "Q1899");
    var headers = odd.headers().get(0);
    assertThat(headers.getFirst("User-Agent"))
        .startsWith("Partnergraph/")
        .endsWith(" (https://w3id.org/partnergraph/)");
    assertThat(headers.keySet()).doesNotContain("Cookie", "Authorization", "Referer", "Origin");
  }

  @Test
  void asksTheEndpointThatAVariableHolds() {
    String query = "SELECT ?n { VALUES ?where { <%s> } SERVICE ?where { ?item ex:population ?n } }";
    assertThat(rows(query.formatted(there())).size()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SILENT "})
  void asksNoEndpointThatIsNotAllowed(String silent) {
    String port = ":" + odd.port();
    for (String address :
        List.of(
            odd.address("/target"),
            odd.address("/one/"),
            odd.address("/one?x=1"),
            odd.address("/one#x"),
            odd.address("/ONE"),
            "http://a:b@127.0.0.1" + port + "/one",
            "http://127.0.0.1" + port + "1/one",
            "http://127.1" + port + "/one",
            "http://[::1]" + port + "/one",
            "https://query.wikidata.org/sparql",
            "file:///etc/passwd")) {
      String fixed = "SELECT * { SERVICE %s<%s> { ?s ?p ?there } }".formatted(silent, address);
      assertThat(problem(ask(fixed), 400)).contains("SERVICE <" + address, "no other endpoints");
      String open =
          "SELECT * { VALUES ?where { <%s> } SERVICE %s?where { ?s ?p ?there } }"
              .formatted(address, silent);
      assertThat(problem(ask(open), 400)).contains("SERVICE <" + address, "no other endpoints");
    }
    assertThat(odd.queries()).isEmpty();
  }

  @Test
  void refusesAVariableThatHoldsNothing() {
    assertThat(problem(ask("SELECT * { SERVICE SILENT ?where { ?s ?p ?o } }"), 400))
        .contains("nothing says which endpoint");
  }

  @Test
  void refusesANameThatLeadsToThisMachineEvenIfItIsAllowed() {
    String address = "http://localhost:" + odd.port() + "/one";
    assertThat(
            problem(ask("SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }".formatted(address)), 400))
        .contains("an address that is not public");
    assertThat(odd.queries()).isEmpty();
  }

  @Test
  void tellsThatAnotherEndpointFails() {
    for (String path : new String[] {"/page", "/redirect", "/endless"}) {
      String query = "SELECT * { SERVICE <%s> { ?s ?p ?there } }".formatted(odd.address(path));
      assertThat(problem(ask(query), 502))
          .startsWith("SERVICE <" + odd.address(path) + "> answers");
    }
    assertThat(odd.queries()).hasSize(3).noneMatch(asked -> asked.startsWith("/target"));
  }

  @Test
  void goesOnWithoutAnEndpointThatFailsWhereTheQueryWantsThat() {
    String query = "SELECT * { %s SERVICE SILENT <%s> { ?item ?p ?there } }";
    assertThat(rows(query.formatted(LINKED, odd.address("/page"))).size()).isEqualTo(3);
    assertThat(odd.queries()).hasSize(1);
  }

  @Test
  void endsAQueryThatAsksTooOften() {
    String query = "SELECT * { ?s a ?type SERVICE <%s> { ?s ex:none ?n } }";
    assertThat(problem(ask(query.formatted(there())), 400)).contains("20 times");
  }

  @Test
  void leavesToTheOtherWhatItAsksOnItsPart() {
    String query =
        "SELECT * { SERVICE <%s> { ?s ex:x ?there SERVICE <http://wikiba.se/ontology#label> { ?s ?p"
            + " ?o } } }";
    rows(query.formatted(odd.address("/one")));
    assertThat(odd.queries()).singleElement().asString().contains("wikiba.se/ontology#label");
  }

  @Test
  void asksNobodyWhileItWrites() {
    String insert =
        "INSERT { GRAPH <urn:g:g> { ?s ?p ?there } } WHERE { SERVICE <%s> { ?s ?p ?there } }"
            .formatted(odd.address("/one"));
    HttpResponse<String> answer =
        browser.send(
            "POST",
            "/update",
            insert,
            "Authorization",
            "Bearer secret",
            "Content-Type",
            "application/sparql-update");
    assertThat(problem(answer, 400)).contains("no other writer could write");
    assertThat(odd.queries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:3030/sparql",
        "file:///etc/passwd",
        "http://user@example.org/sparql",
        "http://example.org/sparql?query=x",
        "http://example.org/sparql#x",
        "http:///sparql",
        "http://exa mple.org/"
      })
  void takesOnlyPlainAddressesForAllowedOnes(String address) {
    assertThatThrownBy(() -> Endpoints.of(List.of(address)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("not " + address);
  }

  @Test
  void saysInTheServiceDescriptionThatItFollowsService() {
    String feature = "<http://www.w3.org/ns/sparql-service-description#BasicFederatedQuery>";
    assertThat(described(browser)).contains(feature);
    try (Server alone = Server.start(Config.inMemory(), Progress.silent())) {
      assertThat(described(new Browser(alone)))
          .contains("<http://www.w3.org/ns/sparql-service-description#UnionDefaultGraph>")
          .doesNotContain(feature);
    }
  }

  private static String described(Browser browser) {
    return browser.get("/sparql", "Accept", "application/n-triples").body();
  }
}
