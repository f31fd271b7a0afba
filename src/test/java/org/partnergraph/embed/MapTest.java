package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.Browser;
import org.partnergraph.ServedFixture;

/** What a map shows of the real graph. */
class MapTest extends ServedFixture {

  @Test
  void drawsEuropeLargeAndPointsToWhatLiesBeyond() {
    JsonNode map = browser.json("/api/entities/leipzig/map?lang=de").get("data");
    Map<String, String> far = new TreeMap<>();
    map.get("nodes")
        .forEach(
            node -> {
              if (node.has("mark")) {
                far.put(node.get("id").asText(), node.at("/sub/lines/0").asText());
              }
            });
    assertThat(far)
        .containsEntry("houston", "8.600\u00a0km")
        .containsKeys("nanjing", "gwangju", "ho-chi-minh-city", "addis-ababa")
        .hasSizeLessThan(8);
    assertThat(map.get("legend").toString()).contains("außerhalb der Karte");
    assertThat(distance(map, "leipzig", "krakow")).isGreaterThan(80);
    assertThat(browser.get("/api/entities/leipzig/map.svg?lang=de").body()).contains("8.600");
    assertThat(browser.json("/api/entities/krakow/map").at("/data/nodes").findValues("mark"))
        .isEmpty();
  }

  private static double distance(JsonNode map, String one, String other) {
    Map<String, Point> at = new HashMap<>();
    map.get("nodes")
        .forEach(
            n ->
                at.put(
                    n.get("id").asText(), new Point(n.get("x").asDouble(), n.get("y").asDouble())));
    return Objects.requireNonNull(at.get(one)).distance(Objects.requireNonNull(at.get(other)));
  }

  /** Measured from the degrees of the places, not from what the map says of its ways. */
  @ParameterizedTest
  @CsvSource({"wide,de", "wide,pl", "narrow,de", "narrow,pl"})
  void arrowsPointToWhereThePlacesLieNearWhereTheWayLeaves(String form, String language) {
    String path = "/api/entities/leipzig/map?form=%s&lang=%s".formatted(form, language);
    Arrows arrows = new Arrows(browser.json(path).get("data"));
    assertThat(arrows.ids()).hasSizeGreaterThanOrEqualTo(5).contains("houston", "nanjing");
    for (String id : arrows.ids()) {
      assertThat(arrows.astray(id)).as("degrees astray of %s in %s", id, path).isLessThan(90);
      assertThat(arrows.away(id)).as("part of the rim of %s in %s", id, path).isLessThan(0.25);
    }
  }

  @Test
  void aMapWithOneLineSaysWhatItMeans() {
    JsonNode map = browser.json("/api/entities/burkhard-jung/map?lang=en").get("data");
    assertThat(map.get("relations")).hasSize(1);
    assertThat(map.at("/legend/0/caption/lines/0").asText())
        .isEqualTo(map.at("/relations/0/label").asText());
    assertThat(map.at("/nodes/0/family").asText()).isEqualTo("person");
  }

  @Test
  void tellsPartnershipsFromCooperationsByTheirLinesAndSaysWhichIsWhich() {
    JsonNode map = browser.json("/api/entities/leipzig/map?lang=en").get("data");
    Set<String> dashes = new HashSet<>();
    map.get("relations").forEach(kind -> dashes.add(kind.get("dash").asText()));
    assertThat(map.get("relations")).hasSize(2);
    assertThat(dashes).hasSize(2);
    assertThat(map.get("legend").toString()).contains("city partnership", "cooperation");
    assertThat(browser.json("/api/entities/leipzig/map?kinds=kind-cooperation").at("/data/edges"))
        .hasSize(5);
    assertThat(browser.json("/api/entities/leipzig/map?kinds=Partnership").at("/data/edges"))
        .hasSize(19);
  }

  @Test
  void namesEveryPartnerOfLeipzigAndProvesIt() {
    JsonNode map = browser.json("/api/entities/leipzig/map?lang=en").get("data");
    Set<String> named = new HashSet<>();
    map.get("nodes").forEach(n -> addNamed(n, named));
    assertThat(named).contains("krakow", "houston", "nanjing", "lyon", "travnik", "gdansk");
    assertThat(map.get("places")).hasSize(map.get("nodes").size());
    assertThat(map.at("/outlines/0/d").asText()).startsWith("M").hasSizeGreaterThan(5000);
    assertThat(map.get("projection").asText()).isEqualTo("Equal Earth");
    assertThat(map.get("edges"))
        .anySatisfy(
            edge -> {
              assertThat(edge.get("to").asText()).isEqualTo("krakow");
              assertThat(edge.at("/evidence/0/quote").asText()).isNotBlank();
              assertThat(edge.get("path").asText()).startsWith("M");
            });
  }

  private static void addNamed(JsonNode node, Set<String> named) {
    if (!node.at("/caption/lines").isEmpty()) {
      named.add(node.get("id").asText());
    }
  }

  @Test
  void everyCityOfTheShippedGraphLiesSomewhere() {
    String query =
        "PREFIX cp: <https://w3id.org/partnergraph/ontology#> PREFIX geo:"
            + " <http://www.w3.org/2003/01/geo/wgs84_pos#> SELECT (COUNT(DISTINCT ?c) AS ?cities)"
            + " (COUNT(DISTINCT ?p) AS ?placed) { ?c a cp:City OPTIONAL { ?c geo:lat ?lat ; geo:long"
            + " ?long BIND(?c AS ?p) } }";
    JsonNode row =
        Browser.json(
                browser.get(
                    "/sparql?query=" + Browser.encode(query),
                    "Accept",
                    "application/sparql-results+json"))
            .at("/results/bindings/0");
    assertThat(row.at("/cities/value").asInt()).isEqualTo(26);
    assertThat(row.at("/placed/value").asInt()).isEqualTo(26);
  }

  @Test
  void theTotalCountsTheEdgesThatThereAreToDraw() {
    JsonNode map = browser.json("/api/entities/leipzig/map").get("data");
    int relations = 0;
    for (JsonNode kind : map.get("relations")) {
      relations += kind.get("count").asInt();
    }
    assertThat(map.get("shown").asInt()).isEqualTo(relations).isPositive();
    JsonNode whole = browser.json("/api/entities/leipzig/graph?limit=200").get("data");
    assertThat(whole.get("total").asInt()).isEqualTo(whole.get("shown").asInt()).isPositive();
    JsonNode few = browser.json("/api/entities/leipzig/graph?limit=24").get("data");
    assertThat(few.get("total")).isEqualTo(whole.get("total"));
    assertThat(few.get("shown").asInt()).isLessThan(few.get("total").asInt());
    JsonNode kind = browser.json("/api/entities/leipzig/map?kinds=Partnership").get("data");
    assertThat(kind.get("total").asInt()).isEqualTo(kind.get("shown").asInt()).isPositive();
  }
}
