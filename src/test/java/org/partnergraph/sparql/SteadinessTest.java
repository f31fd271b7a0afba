package org.partnergraph.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which queries have the same answer as long as the data is the same. */
class SteadinessTest {

  private static final String PREFIXES =
      """
      PREFIX afn: <http://jena.apache.org/ARQ/function#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX ex: <http://example.org/>
      PREFIX other: <http://www.w3.org/2001/XMLSchema#>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (NOW() AS ?t) {}",
        "SELECT (now () AS ?t) {}",
        "SELECT (NOW # at this time\n () AS ?t) {}",
        "SELECT (\\u004EOW() AS ?t) {}",
        "SELECT (\\U0000004EOW() AS ?t) {}",
        "SELECT (RAND() AS ?t) {}",
        "SELECT (UUID() AS ?t) {}",
        "SELECT (STRUUID() AS ?t) {}",
        "SELECT (BNODE() AS ?t) {}",
        "SELECT (afn:now() AS ?t) {}",
        "SELECT (afn:now # so\n () AS ?t) {}",
        "SELECT (afn:\\u006Eow() AS ?t) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#now>() AS ?t) {}",
        "BASE <http://jena.apache.org/ARQ/> SELECT (<function#now>() AS ?t) {}",
        "SELECT (CALL(<http://jena.apache.org/ARQ/function#now>) AS ?t) {}",
        "SELECT (ex:unknown(1) AS ?t) {}",
        "PREFIX xsd: <http://jena.apache.org/ARQ/function#> SELECT (xsd:now() AS ?t) {}",
        "SELECT * { ?s ?p ?o FILTER (?o < NOW()) }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER (?r < afn:now()) } }",
        "SELECT * { { SELECT * { ?s ?p ?o } ORDER BY RAND() LIMIT 1 } }",
        "SELECT (MAX(RAND()) AS ?t) { ?s ?p ?o }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (RAND() < 0.5)",
        "SELECT * { SERVICE <http://example.org/sparql> { ?s ?p ?o } }",
        "SELECT * { ?s ?p NOW( }",
      })
  void findsWhatMayBeAnotherAnswerEachTime(String query) {
    assertThat(Steadiness.isSteady(PREFIXES + query)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o }",
        "SELECT * { ?s ex:nowhere ?now }",
        "SELECT * { ?s ex:p ?o # every one\n }",
        "SELECT * { ?s ex:p ?o FILTER (xsd:date(?o) < '2024-01-01'^^xsd:date) }",
        "SELECT * { ?s ex:p ?o FILTER (other:integer(?o) < 7) }",
        "SELECT * { ?s ex:p/(ex:q|ex:r) ?o }",
        "SELECT (COUNT(*) AS ?n) (STRLEN('UUID') AS ?l) { ?s ?now ?uuid }",
        "SELECT (YEAR(?d) AS ?y) (REPLACE(?d, 'a', 'b') AS ?b) { ?s ?p ?d }",
        "SELECT * { ?s ?p 'it is\\u0020NOW' }",
      })
  void knowsWhatIsTheSame(String query) {
    assertThat(Steadiness.isSteady(PREFIXES + query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {":", ": ", ":a", ">", "> ", "((", "\\", "<a>", "NOW "})
  void takesNoTimeOverALongText(String piece) {
    String query = "SELECT * { " + piece.repeat(60_000) + " }";
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Steadiness.isSteady(query)))
        .isNull();
    long start = System.nanoTime();
    Steadiness.isSteady(query);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
  }
}
