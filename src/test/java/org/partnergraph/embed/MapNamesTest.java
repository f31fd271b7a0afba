package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.ServedFixture;

/** Where names stand on the maps of the real graph. */
class MapNamesTest extends ServedFixture {

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
}
