package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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

/** Places on a map, and the pictures of timeline and connection, over the real graph. */
class MapTest {

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

  /** Values of the published tables of Equal Earth's authors, and its symmetry. */
  @ParameterizedTest
  @CsvSource({"0,0,0,0", "180,0,2.70663,0", "0,90,0,-1.31737", "-180,0,-2.70663,0"})
  void projectsAsEqualEarthDoes(double lon, double lat, double x, double y) {
    Point point = EqualEarth.project(lon, lat);
    assertThat(point.x()).isCloseTo(x, within(0.0001));
    assertThat(point.y()).isCloseTo(y, within(0.0001));
  }

  @Test
  void equalAreasStayEqual() {
    assertThat(area(0, 0)).isCloseTo(area(60, 100), within(0.01));
    assertThat(area(-30, -90)).isCloseTo(area(0, 0), within(0.01));
  }

  /** Of a square degree in the projection, as a part of that on the globe. */
  private static double area(double lat, double lon) {
    double half = 0.5;
    Point a = EqualEarth.project(lon - half, lat - half);
    Point b = EqualEarth.project(lon + half, lat - half);
    Point c = EqualEarth.project(lon + half, lat + half);
    Point d = EqualEarth.project(lon - half, lat + half);
    double twice = (a.x() - c.x()) * (b.y() - d.y()) - (b.x() - d.x()) * (a.y() - c.y());
    double globe =
        Math.toRadians(1)
            * (Math.sin(Math.toRadians(lat + half)) - Math.sin(Math.toRadians(lat - half)));
    return Math.abs(twice) / 2 / globe;
  }

  @Test
  void theWayOverTheEarthIsTheShortest() {
    List<Position> way = new Position(51.34, 12.38).wayTo(new Position(29.76, -95.37));
    assertThat(way).hasSizeGreaterThan(30);
    assertThat(way).anyMatch(stop -> stop.latitude() > 55);
    assertThat(new Position(0, 170).wayTo(new Position(0, -170)))
        .allMatch(stop -> Math.abs(stop.longitude()) >= 169.9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"leipzig", "leipzig?form=narrow", "krakow", "burkhard-jung"})
  void laysNoNameOverAnother(String path) {
    JsonNode map =
        browser.json("/api/entities/" + path.replaceFirst("(\\?|$)", "/map$1")).get("data");
    List<Box> boxes = new ArrayList<>();
    for (JsonNode node : map.get("nodes")) {
      if (!node.at("/caption/lines").isEmpty()) {
        JsonNode b = node.get("box");
        boxes.add(
            new Box(
                b.get("x").asDouble(),
                b.get("y").asDouble(),
                b.get("w").asDouble(),
                b.get("h").asDouble()));
      }
    }
    assertThat(boxes).hasSizeGreaterThan(1);
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).overlaps(boxes.get(j))).as("%d over %d", i, j).isFalse();
      }
    }
  }

  /**
   * All maps of cities and of partnerships, as they are and as small as they are drawn: no name
   * stands on a mark or another name, and nothing leaves the frame.
   */
  @ParameterizedTest
  @CsvSource({"wide,de", "wide,en", "wide,pl", "narrow,de", "narrow,en", "narrow,pl"})
  void everyMapKeepsItsNamesApartAndInItsFrame(String form, String language) {
    List<String> faults = new ArrayList<>();
    int named = 0;
    List<String> ids = cities();
    ids.add("partnership-leipzig-krakow");
    ids.add("partnership-leipzig-kyiv");
    for (String id : ids) {
      String path = "/api/entities/%s/map?form=%s&lang=%s".formatted(id, form, language);
      Laid laid = new Laid(browser.json(path).get("data"));
      for (double size : new double[] {form.equals("narrow") ? 0.82 : 0.72, 1}) {
        laid.faults(size).forEach(fault -> faults.add(path + " at " + size + ": " + fault));
      }
      named += laid.named();
    }
    assertThat(ids).hasSize(28);
    assertThat(named).isGreaterThan(60);
    assertThat(faults).isEmpty();
  }

  private static List<String> cities() {
    String query =
        "PREFIX cp: <https://w3id.org/partnergraph/ontology#> SELECT ?c { ?c a cp:City } ORDER BY ?c";
    List<String> ids = new ArrayList<>();
    Browser.json(
            browser.get(
                "/sparql?query=" + Browser.encode(query),
                "Accept",
                "application/sparql-results+json"))
        .at("/results/bindings")
        .forEach(row -> ids.add(row.at("/c/value").asText().replaceFirst(".*/", "")));
    return ids;
  }

  /** Whoever looks from a name for its mark finds the right one first, or a line leads there. */
  @ParameterizedTest
  @CsvSource({
    "leipzig?lang=de,20",
    "leipzig?lang=pl,20",
    "leipzig?form=narrow,10",
    "krakow?lang=pl,4",
    "kyiv?lang=en,3"
  })
  void noNameIsNearerToTheMarkOfAnotherWithoutALine(String path, int least) {
    JsonNode map =
        browser.json("/api/entities/" + path.replaceFirst("(\\?|$)", "/map$1")).get("data");
    int named = 0;
    for (JsonNode node : map.get("nodes")) {
      if (!node.at("/caption/lines").isEmpty()) {
        named++;
        String nearest = nearest(map, node.get("box"));
        assertThat(nearest.equals(node.get("id").asText()) || node.has("leader"))
            .as("%s beside %s", node.get("label"), nearest)
            .isTrue();
      }
    }
    assertThat(named).isGreaterThanOrEqualTo(least);
    String below = map.path("legend").toString();
    int unnamed = map.get("nodes").size() - named;
    assertThat(unnamed == 0 || below.contains(":\u00a0" + unnamed)).as(below).isTrue();
  }

  /** At every size for which names have places, and a little larger. */
  @ParameterizedTest
  @CsvSource({"leipzig?lang=de,18", "leipzig?form=narrow,14", "krakow?lang=pl,4"})
  void laysNoNameOverAnotherAtAnySize(String path, int named) {
    JsonNode map =
        browser.json("/api/entities/" + path.replaceFirst("(\\?|$)", "/map$1")).get("data");
    Map<String, JsonNode> names = new HashMap<>();
    map.get("nodes").forEach(node -> names.put(node.get("id").asText(), node));
    int sizes = 0;
    JsonNode levels = map.get("levels");
    for (int i = 0; i < levels.size(); i++) {
      JsonNode level = levels.get(i);
      level.get("names").properties().forEach(name -> names.put(name.getKey(), name.getValue()));
      double next = levels.path(i + 1).path("from").asDouble(Double.MAX_VALUE);
      for (double size : new double[] {1, 1.1}) {
        double least = Math.max(path.contains("narrow") ? 0.8 : 0.6, level.get("from").asDouble());
        double from = Math.min(least * size, next - 0.001);
        List<Box> boxes = new ArrayList<>();
        for (JsonNode node : map.get("nodes")) {
          JsonNode name = names.get(node.get("id").asText());
          if (!name.at("/caption/lines").isEmpty() && !node.has("mark")) {
            boxes.add(moved(name.get("box"), node, from - 1));
          }
        }
        sizes++;
        assertThat(
                boxes.stream().filter(a -> boxes.stream().anyMatch(b -> a != b && a.overlaps(b))))
            .as("%s at %s", path, from)
            .isEmpty();
        if (from >= 1) {
          assertThat(boxes.size() + (int) map.findValues("mark").size())
              .as("%s at %s", path, from)
              .isGreaterThanOrEqualTo(named);
        }
      }
    }
    assertThat(sizes).isGreaterThan(15);
  }

  private static Box moved(JsonNode box, JsonNode mark, double times) {
    return new Box(
        box.get("x").asDouble() + mark.get("x").asDouble() * times,
        box.get("y").asDouble() + mark.get("y").asDouble() * times,
        box.get("w").asDouble(),
        box.get("h").asDouble());
  }

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

  @Test
  void aMapWithOneLineSaysWhatItMeans() {
    JsonNode map = browser.json("/api/entities/burkhard-jung/map?lang=en").get("data");
    assertThat(map.get("relations")).hasSize(1);
    assertThat(map.at("/legend/0/caption/lines/0").asText())
        .isEqualTo(map.at("/relations/0/label").asText());
    assertThat(map.at("/nodes/0/family").asText()).isEqualTo("person");
  }

  private static String nearest(JsonNode map, JsonNode box) {
    Box name =
        new Box(
            box.get("x").asDouble(),
            box.get("y").asDouble(),
            box.get("w").asDouble(),
            box.get("h").asDouble());
    String nearest = "";
    double least = Double.MAX_VALUE;
    for (JsonNode node : map.get("nodes")) {
      double far = name.from(new Point(node.get("x").asDouble(), node.get("y").asDouble()));
      if (far < least) {
        least = far;
        nearest = node.get("id").asText();
      }
    }
    return nearest;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/entities/leipzig/map.svg",
        "/api/entities/leipzig/timeline.svg",
        "/api/connections.svg?from=tomasz-daros&to=holger-mahnicke",
        "/api/connections.svg?from=michael-bloomberg&to=leipzig"
      })
  void drawsPicturesWithoutStyleAttributesAndTheSameAgain(String path) {
    HttpResponse<String> first = browser.get(path);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type")).contains("image/svg+xml");
    assertThat(first.body())
        .contains("role=\"graphics-document\"", "<title", "<desc")
        .doesNotContain("style=");
    assertThat(first.body()).doesNotContain("NaN", "Infinity");
    assertThat(browser.get(path).body()).isEqualTo(first.body());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/entities/leipzig/timeline.svg?lang=en,since=1990&until=2000",
    "/api/connections.svg?from=tomasz-daros&to=holger-mahnicke&lang=en,until=1980",
    "/api/entities/leipzig/map.svg?lang=en,since=2022",
    "/api/entities/leipzig/graph.svg?lang=en,since=2022"
  })
  void drawsAPeriodAndLetsOtherSitesShowIt(String path, String period) {
    HttpResponse<String> some = browser.get(path + "&" + period);
    assertThat(some.statusCode()).isEqualTo(200);
    assertThat(some.body()).isNotEqualTo(browser.get(path).body());
    assertThat(some.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
    HttpResponse<String> turned = browser.get(path + "&since=2001&until=2000");
    assertThat(turned.statusCode()).isEqualTo(400);
    assertThat(Browser.json(turned).get("parameter").asText()).isEqualTo("until");
  }

  /** A timeline of some years draws what the same timeline as data holds. */
  @Test
  void theTimelineOfSomeYearsIsTheOneThatTheDataTell() {
    String about = "/api/entities/leipzig/timeline";
    String years = "?since=1990&until=2000&lang=en";
    JsonNode told = browser.json(about + years).at("/data/dated");
    String picture = browser.get(about + ".svg" + years).body();
    assertThat(told).isNotEmpty();
    told.forEach(e -> assertThat(picture).contains("/page/" + e.at("/node/id").asText() + "?"));
    assertThat(picture.split("<a ", -1)).hasSizeLessThan(told.size() + 30);
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

  @Test
  void namesTheParameterAtFault() {
    HttpResponse<String> same = browser.get("/api/connections.svg?from=leipzig&to=leipzig");
    assertThat(same.statusCode()).isEqualTo(400);
    assertThat(Browser.json(same).get("parameter").asText()).isEqualTo("to");
    assertThat(browser.get("/api/connections.svg?from=leipzig").statusCode()).isEqualTo(400);
    assertThat(browser.get("/api/entities/leipzg/map").statusCode()).isEqualTo(404);
  }
}
