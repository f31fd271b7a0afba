package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    List<String> led = new ArrayList<>();
    map.path("leaders").forEach(line -> led.add(line.asText().split("L")[0]));
    int named = 0;
    for (JsonNode node : map.get("nodes")) {
      if (!node.at("/caption/lines").isEmpty()) {
        named++;
        String nearest = nearest(map, node.get("box"));
        String start = "M" + Canvas.number(node.get("x").asDouble()) + " ";
        assertThat(
                nearest.equals(node.get("id").asText())
                    || led.stream().anyMatch(l -> l.startsWith(start)))
            .as("%s beside %s", node.get("label"), nearest)
            .isTrue();
      }
    }
    assertThat(named).isGreaterThanOrEqualTo(least);
    String below = map.path("legend").toString();
    int unnamed = map.get("nodes").size() - named;
    assertThat(unnamed == 0 || below.contains(": " + unnamed)).as(below).isTrue();
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
    assertThat(first.body()).contains("role=\"img\"", "<title", "<desc").doesNotContain("style=");
    assertThat(first.body()).doesNotContain("NaN", "Infinity");
    assertThat(browser.get(path).body()).isEqualTo(first.body());
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
