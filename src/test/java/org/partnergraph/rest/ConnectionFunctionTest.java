package org.partnergraph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.ServedFixture;

/** How are these connected? Asked by the function in SPARQL, of the five texts. */
class ConnectionFunctionTest extends ServedFixture {

  @Test
  void givesTheSamePathInSparqlToBeJoinedWithItsQuotes() {
    JsonNode best =
        browser
            .json("/api/connections?from=tomasz-daros&to=holger-mahnicke&lang=en")
            .at("/data/paths/0");
    HttpResponse<String> rows =
        browser.get(
            Browser.sparql(
                """
                PREFIX id: <https://w3id.org/partnergraph/id/>
                PREFIX oa: <http://www.w3.org/ns/oa#>
                PREFIX pgf: <https://w3id.org/partnergraph/function#>
                SELECT ?step ?from ?relation ?to (MIN(?quote) AS ?words) WHERE {
                  (1 ?step ?from ?relation ?to ?evidence)
                    pgf:connection (id:tomasz-daros id:holger-mahnicke 3 8) .
                  ?evidence oa:hasSelector/oa:exact ?quote
                } GROUP BY ?step ?from ?relation ?to ORDER BY ?step
                """),
            "Accept",
            "text/tab-separated-values");
    List<String> lines = rows.body().lines().skip(1).toList();
    assertThat(lines).hasSize(best.get("length").asInt());
    for (int i = 0; i < lines.size(); i++) {
      JsonNode step = best.get("steps").get(i);
      assertThat(lines.get(i))
          .contains("/id/" + step.at("/from/id").asText() + ">")
          .contains(step.at("/relation/id").asText())
          .contains("/id/" + step.at("/to/id").asText() + ">");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?path ?step) pgf:connection (id:leipzig id:kyiv)",
        "id:leipzig pgf:connection id:krakow",
        "?x pgf:connection ?y",
        "?x pgf:connection (id:leipzig id:krakow)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection id:krakow",
        "(?p ?s ?f ?r ?t ?e) pgf:connection 'Kraków'",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:leipzig)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig 'Kyiv')",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:no-such-city)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:no-such-city id:leipzig)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig <https://example.org/kyiv>)",
        "(?p ?s ?f ?r ?t ?e ?1 ?2 ?3 ?4 ?5 ?6 ?7) pgf:connection (id:leipzig id:kyiv)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 0)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 3 99)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 4294967299)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 2.9)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 'x'^^xsd:integer)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 3 8 'topics')",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 3 8 'since')",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 'since' 'yesterday')",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 'at' 2024 'since' 2020)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 'through' 'Kraków')",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 'through' ?nowhere)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 'through' id:kyiv)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 'avoid' id:no-such-city)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 'only' 'friendship')",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 'only' id:krakow)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 'only' 'gave' 'without' 'gave')",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 3 'k' 4)",
        "(?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 'lang' 'en')"
      })
  void refusesAFunctionThatIsCalledWrongly(String call) {
    String query =
        "PREFIX id: <https://w3id.org/partnergraph/id/> "
            + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
            + "PREFIX pgf: <https://w3id.org/partnergraph/function#> SELECT * { "
            + call
            + " }";
    HttpResponse<String> answer = browser.get(Browser.sparql(query));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("function#connection: ");
  }

  /** What the query itself finds is joined, where there is something to join. */
  @ParameterizedTest
  @CsvSource({
    "VALUES ?to { id:leipzig id:no-such-city id:kyiv } . (?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig ?to 1), 1",
    "VALUES ?to { id:leipzig id:no-such-city } . (?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig ?to 1), 0",
    "(?p ?s ?f ?r ?f ?e) pgf:connection (id:leipzig id:kyiv 5), 0",
    "VALUES ?way { id:leipzig id:krakow id:no-such-city } . (?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:kyiv 'through' ?way 'k' 1), 1"
  })
  void joinsWhatCanBeConnected(String pattern, int paths) {
    String query =
        "PREFIX id: <https://w3id.org/partnergraph/id/> "
            + "PREFIX pgf: <https://w3id.org/partnergraph/function#> "
            + "SELECT (COUNT(DISTINCT ?p) AS ?paths) { "
            + pattern.replace(" . (", " (")
            + " }";
    HttpResponse<String> answer = browser.get(Browser.sparql(query), "Accept", "text/csv");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body().strip()).isEqualTo("paths\r\n" + paths);
  }

  @Test
  void namesTheUnknownEntityOfACall() {
    String query =
        "PREFIX id: <https://w3id.org/partnergraph/id/> "
            + "PREFIX pgf: <https://w3id.org/partnergraph/function#> "
            + "SELECT * { (?p ?s ?f ?r ?t ?e) pgf:connection (id:leipzig id:no-such-city) }";
    HttpResponse<String> answer = browser.get(Browser.sparql(query));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("nothing is known of https://w3id.org/partnergraph/id/no-such-city");
  }
}
