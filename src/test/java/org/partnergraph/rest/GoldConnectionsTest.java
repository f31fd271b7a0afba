package org.partnergraph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** What readers of the five texts answer, and as many pairs that nothing but a list joins. */
class GoldConnectionsTest {

  private static Server server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    server = Server.start(Config.inMemory(), Progress.silent());
    browser = new Browser(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode ask(String query) {
    return browser.json("/api/connections?lang=en&" + query).get("data");
  }

  private static List<JsonNode> paths(String query) {
    return StreamSupport.stream(ask(query).get("paths").spliterator(), false).toList();
  }

  private static List<String> nodes(JsonNode path) {
    List<String> nodes = new ArrayList<>(List.of(path.at("/from/id").asText()));
    path.get("steps").forEach(step -> nodes.add(step.at("/to/id").asText()));
    return nodes;
  }

  private static Set<String> documents(JsonNode path) {
    Set<String> documents = new HashSet<>();
    path.get("documents").forEach(document -> documents.add(document.asText()));
    return documents;
  }

  /** CQ26. */
  @ParameterizedTest
  @CsvSource({
    "partnership-krakow-kyiv",
    "aid-leipzig-kyiv-via-krakow",
    "trilateral-cooperation-leipzig-krakow-kyiv",
    "youth-exchange-2024"
  })
  void linksLeipzigAndKyivViaKrakow(String link) {
    List<JsonNode> paths = paths("from=leipzig&to=kyiv&through=krakow&k=20");
    assertThat(paths).hasSize(20).allSatisfy(path -> assertThat(nodes(path)).contains("krakow"));
    assertThat(paths.subList(0, 10)).anySatisfy(path -> assertThat(nodes(path)).contains(link));
  }

  @Test
  void tellsThePartnershipOfTwoCitiesFirst() {
    List<String[]> partners = partners();
    assertThat(partners).hasSizeGreaterThan(20);
    assertThat(partners)
        .allSatisfy(
            pair ->
                assertThat(relations(paths("from=" + pair[0] + "&to=" + pair[1] + "&k=1").get(0)))
                    .as(String.join(" and ", pair))
                    .containsExactly("party-of", "party-of"));
    assertThat(nodes(paths("from=leipzig&to=krakow").get(0)))
        .containsExactly("leipzig", "partnership-leipzig-krakow", "krakow");
  }

  private static List<String[]> partners() {
    String query =
        """
        PREFIX cp: <https://w3id.org/partnergraph/ontology#>
        PREFIX id: <https://w3id.org/partnergraph/id/>
        SELECT DISTINCT ?one ?other {
          ?partnership cp:party ?a , ?b .
          FILTER NOT EXISTS { ?partnership cp:status ?status
            FILTER(?status IN (id:status-planned, id:status-proposed, id:status-aspiration)) }
          BIND(STRAFTER(STR(?a), "/id/") AS ?one) BIND(STRAFTER(STR(?b), "/id/") AS ?other)
          FILTER(?one < ?other)
        }""";
    return browser
        .get(Browser.sparql(query), "Accept", "text/csv")
        .body()
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .toList();
  }

  /** CQ28. */
  @Test
  void tellsWhoOrganisedTheYouthExchange() {
    List<JsonNode> paths =
        paths("from=youth-exchange-2024&to=leipzig&to=krakow&to=kyiv&maxHops=1&k=20");
    assertThat(paths).allSatisfy(path -> assertThat(relations(path)).containsExactly("organised"));
    assertThat(paths)
        .extracting(path -> path.at("/to/id").asText())
        .containsExactlyInAnyOrder("leipzig", "krakow", "kyiv");
  }

  /** CQ28. */
  @ParameterizedTest
  @CsvSource({"leipzig, 2024-06-01, 2024-06-30", "krakow, 2024-09-01, 2024-09-30"})
  void tellsTheLegsOfTheYouthExchange(String city, String begin, String end) {
    JsonNode leg =
        paths("from=youth-exchange-2024&to=" + city + "&only=part-of&only=took-place-in").get(0);
    assertThat(nodes(leg))
        .containsExactly("youth-exchange-2024", "youth-exchange-2024-" + city, city);
    assertThat(leg.at("/steps/1/begin").asText()).isEqualTo(begin);
    assertThat(leg.at("/steps/1/end").asText()).isEqualTo(end);
  }

  /** CQ28. */
  @Test
  void knowsNoLegOfTheYouthExchangeInKyiv() {
    JsonNode answer =
        ask("from=youth-exchange-2024&to=kyiv&only=part-of&only=took-place-in&maxHops=2");
    assertThat(answer.get("connected").asBoolean()).isFalse();
    assertThat(answer.at("/nearestMiss/hiddenBy").asText()).isEqualTo("relations");
  }

  /**
   * CQ29: both shortest paths over explicit links that readers name. That the post of a councillor
   * is one of the council is read between the lines.
   */
  @ParameterizedTest
  @CsvSource({
    "stated, meeting-councillors-2025-12-12 delegation-leipzig-council-2025-12"
        + " leipzig-city-council leipzig delegation-leipzig-2024-11 meeting-2024-11-18",
    "inferred, office-krakow-city-councillor krakow-city-council krakow office-president-of-krakow"
        + " aleksander-miszalski meeting-2024-11-18"
  })
  void connectsDarosAndMahnickeWithoutDerivedLinks(String basis, String between) {
    List<JsonNode> paths = paths("from=tomasz-daros&to=holger-mahnicke&without=involves&k=50");
    List<String> expected = new ArrayList<>(List.of(between.split(" ")));
    expected.add(0, "tomasz-daros");
    expected.add("holger-mahnicke");
    assertThat(paths)
        .allSatisfy(path -> assertThat(path.get("basis").asText()).isNotEqualTo("derived"))
        .allSatisfy(path -> assertThat(documents(path)).contains("doc-000", "doc-002"))
        .filteredOn(path -> nodes(path).equals(expected))
        .singleElement()
        .satisfies(path -> assertThat(path.get("basis").asText()).isEqualTo(basis));
  }

  /** CQ29. */
  @Test
  void marksWhatIsDerivedBetweenDarosAndMahnicke() {
    List<JsonNode> paths = paths("from=tomasz-daros&to=holger-mahnicke&maxHops=4&k=50");
    assertThat(paths)
        .anySatisfy(
            path ->
                assertThat(nodes(path))
                    .containsExactly(
                        "tomasz-daros",
                        "meeting-councillors-2025-12-12",
                        "leipzig",
                        "meeting-2024-11-18",
                        "holger-mahnicke"))
        .allSatisfy(path -> assertThat(path.get("basis").asText()).isEqualTo("derived"))
        .allSatisfy(path -> assertThat(documents(path)).contains("doc-000", "doc-002"))
        .allSatisfy(
            path ->
                assertThat(path.get("steps"))
                    .allSatisfy(
                        step ->
                            assertThat(step.get("basis").asText())
                                .isEqualTo(
                                    step.at("/relation/id").asText().equals("involves")
                                        ? "derived"
                                        : "stated")));
  }

  /** CQ31; what is found where documents are allowed is in {@link ConnectionsTest}. */
  @Test
  void knowsOnlyADocumentBetweenBloombergAndLeipzig() {
    JsonNode answer = ask("from=michael-bloomberg&to=leipzig&maxHops=16");
    assertThat(answer.get("connected").asBoolean()).isFalse();
    assertThat(nodes(answer.at("/nearestMiss/path")))
        .containsExactly("michael-bloomberg", "doc-004", "leipzig");
  }

  /** CQ50. */
  @Test
  void findsTheCitiesThatAreRelatedToLeipzigAndToKrakow() {
    Map<String, List<String>> related = new TreeMap<>();
    for (String city : cities()) {
      List<String> ofBoth = new ArrayList<>();
      for (String centre : List.of("leipzig", "krakow")) {
        paths("from=" + city + "&to=" + centre + "&only=party-of&maxHops=2").stream()
            .map(path -> nodes(path).get(1))
            .filter(link -> link.startsWith("partnership-"))
            .forEach(ofBoth::add);
      }
      if (ofBoth.size() > 1) {
        related.put(city, ofBoth);
      }
    }
    assertThat(related)
        .containsOnly(
            Map.entry("kyiv", List.of("partnership-leipzig-kyiv", "partnership-krakow-kyiv")),
            Map.entry("lviv", List.of("partnership-leipzig-lviv", "partnership-krakow-lviv")));
    assertThat(kind("partnership-leipzig-lviv")).contains("kind-cooperation");
    assertThat(kind("partnership-krakow-lviv")).doesNotContain("kind-cooperation");
    assertThat(kind("partnership-leipzig-kyiv")).doesNotContain("kind-cooperation");
  }

  private static String kind(String partnership) {
    return browser.get("/api/entities/" + partnership).body();
  }

  private static List<String> cities() {
    String query =
        "PREFIX cp: <https://w3id.org/partnergraph/ontology#> SELECT ?city { ?city a cp:City }";
    List<String> cities =
        browser
            .get(Browser.sparql(query), "Accept", "text/csv")
            .body()
            .lines()
            .skip(1)
            .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
            .filter(city -> !Set.of("leipzig", "krakow").contains(city))
            .collect(Collectors.toList());
    assertThat(cities).hasSizeGreaterThan(20).contains("kyiv", "lviv", "gdansk");
    return cities;
  }

  private static List<String> relations(JsonNode path) {
    return StreamSupport.stream(path.get("steps").spliterator(), false)
        .map(step -> step.at("/relation/id").asText())
        .toList();
  }

  @ParameterizedTest(name = "{0} and {1} share a document")
  @CsvSource({
    "michael-bloomberg, leipzig",
    "michael-bloomberg, gabriele-goldfuss",
    "michael-bloomberg, caren-marusch-krohn",
    "michael-bloomberg, houston",
    "new-york, birmingham",
    "new-york, frankfurt-am-main",
    "skew, kyiv",
    "pandemic, krakow",
    "internationales-haus, gdansk"
  })
  void aSharedDocumentIsNoConnection(String from, String to) {
    JsonNode answer = ask("from=" + from + "&to=" + to + "&maxHops=16");
    assertThat(answer.get("connected").asBoolean()).isFalse();
    assertThat(answer.at("/excluded/reasons/0").asText()).startsWith("A shared document");
    assertThat(answer.at("/nearestMiss/hiddenBy").asText()).isEqualTo("documents");
    assertThat(answer.at("/excluded/reasons/1").asText()).startsWith("Only a document");
  }

  @ParameterizedTest(name = "{0} and {1} share a {2}")
  @CsvSource({
    "wroclaw, krakow, country",
    "wroclaw, gdansk, country",
    "prague, brno, country",
    "leipzig, germany, country",
    "wroclaw, prague, route",
    "prague, leipzig, route",
    "via-regia, leipzig, route",
    "topic-culture, leipzig, topic",
    "topic-culture, krakow, topic",
    "rating-aaa, partnership-leipzig-krakow, scheme",
    "saxony, lesser-poland-voivodeship, region"
  })
  void aSharedListIsNoConnection(String from, String to, String list) {
    JsonNode answer = ask("from=" + from + "&to=" + to + "&maxHops=16");
    assertThat(answer.get("connected").asBoolean()).as(list).isFalse();
    assertThat(answer.has("nearestMiss")).isFalse();
    assertThat(answer.get("paths")).isEmpty();
    assertThat(answer.at("/excluded/reasons/0").asText())
        .contains("document, topic, country, scheme or list is no connection");
    assertThat(answer.get("excluded").toString()).contains("Linked to nothing");
    assertThat(answer.at("/limits/maxHops").asInt()).isEqualTo(16);
  }
}
