package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

/** What is around a thing, as a graph with places, over the real graph. */
class GraphTest {

  private static final String LEIPZIG = "/api/entities/leipzig/graph";

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leipzig/graph",
        "leipzig/graph?form=narrow",
        "leipzig/graph?limit=12",
        "leipzig/graph?limit=200&lang=pl",
        "leipzig/graph?expand=krakow&limit=100",
        "leipzig/graph?depth=2",
        "partnership-leipzig-krakow/graph?lang=en",
        "burkhard-jung/graph?depth=2&form=narrow"
      })
  void laysNoLabelOverAnother(String path) {
    JsonNode graph = browser.json("/api/entities/" + path).get("data");
    List<Box> boxes = new ArrayList<>();
    graph.get("nodes").forEach(node -> boxes.add(box(node.get("box"))));
    assertThat(boxes).hasSizeGreaterThan(5);
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).overlaps(boxes.get(j))).as("%d over %d", i, j).isFalse();
      }
    }
    assertThat(boxes)
        .allSatisfy(
            box -> {
              assertThat(box.x()).isNotNegative();
              assertThat(box.y()).isNotNegative();
              assertThat(box.x() + box.w()).isLessThanOrEqualTo(graph.get("width").asDouble());
              assertThat(box.y() + box.h()).isLessThanOrEqualTo(graph.get("height").asDouble());
            });
  }

  /** Drawn 640 pixels wide, names have letters of 11 pixels. */
  @ParameterizedTest
  @CsvSource({"leipzig,de", "leipzig,en", "leipzig,pl", "krakow,de", "krakow,en", "krakow,pl"})
  void aNetworkOfSixtyCanBeReadAndIsNotCut(String id, String language) {
    JsonNode graph =
        browser.json("/api/entities/%s/graph?limit=60&lang=%s".formatted(id, language)).get("data");
    assertThat(graph.get("width").asDouble() * 11 / Measures.NAME).isLessThanOrEqualTo(640);
    assertThat(graph.get("nodes").size()).isGreaterThan(30);
    for (JsonNode node : graph.get("nodes")) {
      assertThat(node.at("/caption/lines").toString() + node.at("/sub/lines")).doesNotContain("…");
    }
  }

  private static Box box(JsonNode box) {
    return new Box(
        box.get("x").asDouble(),
        box.get("y").asDouble(),
        box.get("w").asDouble(),
        box.get("h").asDouble());
  }

  @Test
  void drawsPartnersAsNodesAndPartnershipsAsEdgesThatProveThemselves() {
    JsonNode graph = browser.json(LEIPZIG + "?lang=en").get("data");
    List<JsonNode> partners = new ArrayList<>();
    graph.get("edges").forEach(edge -> addIf(edge.has("via"), edge, partners));
    assertThat(partners).hasSizeGreaterThan(10);
    assertThat(partners)
        .allSatisfy(edge -> assertThat(edge.get("evidence")).isNotEmpty())
        .anySatisfy(
            edge -> {
              assertThat(edge.get("to").asText()).isEqualTo("krakow");
              assertThat(edge.at("/via/id").asText()).isEqualTo("partnership-leipzig-krakow");
              assertThat(edge.get("when").asText()).contains("1973");
              assertThat(edge.at("/evidence/0/quote").asText()).isNotBlank();
            });
  }

  private static void addIf(boolean wanted, JsonNode node, List<JsonNode> nodes) {
    if (wanted) {
      nodes.add(node);
    }
  }

  @Test
  void groupsWhatIsTooMuchAndOpensItOnDemand() {
    JsonNode few = browser.json(LEIPZIG + "?limit=20").get("data");
    List<JsonNode> groups = new ArrayList<>();
    few.get("nodes").forEach(node -> addIf(node.has("group"), node, groups));
    assertThat(groups).isNotEmpty();
    assertThat(few.get("nodes").size()).isLessThanOrEqualTo(21);
    JsonNode group = groups.get(0);
    String id = group.get("id").asText();
    assertThat(group.at("/group/of").size()).isEqualTo(group.at("/group/count").asInt());

    JsonNode opened = browser.json(LEIPZIG + "?limit=20&open=" + Browser.encode(id)).get("data");
    Set<String> ids = new HashSet<>();
    opened.get("nodes").forEach(node -> ids.add(node.get("id").asText()));
    assertThat(ids).doesNotContain(id);
    group.at("/group/of").forEach(member -> assertThat(ids).contains(member.asText()));
  }

  @Test
  void whatIsOpenedChangesNoOtherGroup() {
    Map<String, String> before = groups("");
    assertThat(before).hasSizeGreaterThan(3);
    for (String id : before.keySet()) {
      Map<String, String> left = new HashMap<>(before);
      left.remove(id);
      assertThat(groups("&open=" + Browser.encode(id))).as(id).isEqualTo(left);
    }
  }

  /** What the groups are called, by their ids. */
  private static Map<String, String> groups(String more) {
    Map<String, String> groups = new HashMap<>();
    browser
        .json(LEIPZIG + "?limit=24" + more)
        .at("/data/nodes")
        .forEach(
            node -> {
              if (node.has("group")) {
                groups.put(node.get("id").asText(), node.get("label").asText());
              }
            });
    return groups;
  }

  @Test
  void partnersOfACityAreSeenFirst() {
    JsonNode graph = browser.json(LEIPZIG + "?limit=24").get("data");
    Box first = box(graph.get("first"));
    Set<String> seen = new HashSet<>();
    for (JsonNode node : graph.get("nodes")) {
      Box box = box(node.get("box"));
      if (box.y() >= first.y() && box.y() + box.h() <= first.y() + first.h()) {
        seen.add(node.get("id").asText());
      }
    }
    assertThat(first.h()).isLessThanOrEqualTo(520);
    assertThat(seen).contains("leipzig", "krakow", "kyiv", "lviv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"leipzig", "krakow", "kyiv", "youth-exchange-2024"})
  void cutsNoNameAndNothingBelowIt(String id) {
    JsonNode nodes = browser.json("/api/entities/" + id + "/graph?limit=60").at("/data/nodes");
    assertThat(nodes).hasSizeGreaterThan(5);
    for (JsonNode node : nodes) {
      List<String> lines = new ArrayList<>();
      node.at("/caption/lines").forEach(line -> lines.add(line.asText()));
      assertThat(String.join(" ", lines)).isEqualTo(node.get("label").asText());
      assertThat(node.at("/sub/lines").toString()).doesNotContain("…");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "leipzig/graph?depth=2&limit=12,9,13",
    "leipzig/graph?depth=2&limit=60,45,61",
    "leipzig/graph?depth=2&limit=200,120,201",
    "leipzig/graph?limit=24&expand=krakow,18,25"
  })
  void showsAboutAsMuchAsThereIsRoomFor(String path, int least, int most) {
    JsonNode graph = browser.json("/api/entities/" + path).get("data");
    assertThat(graph.get("nodes").size()).isBetween(least, most);
    Set<String> parents = new HashSet<>();
    graph.get("nodes").forEach(node -> parents.add(node.path("parent").asText()));
    assertThat(parents).hasSizeGreaterThan(2); // none, the middle, and one further out
  }

  @Test
  void drawsTheSameAgainAndKnowsItByItsTag() {
    HttpResponse<String> first = browser.get(LEIPZIG + ".svg?lang=de");
    HttpResponse<String> second = browser.get(LEIPZIG + "?lang=de", "Accept", "image/svg+xml");
    assertThat(first.headers().firstValue("Content-Type")).contains("image/svg+xml");
    assertThat(second.body()).isEqualTo(first.body());
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(browser.get(LEIPZIG + ".svg?lang=de", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  /** Lines are as strong with scripts as without: the widget's style sheet says how strong. */
  @Test
  void linesAreAsStrongAsInTheWidget() {
    Document picture = Jsoup.parse(browser.get(LEIPZIG + ".svg?limit=200").body());
    String sheet = browser.get("/widget/partner-graph.js").body();
    Set<String> lines = new HashSet<>(picture.select(".pg-edge").eachAttr("stroke-opacity"));
    Set<String> seams = new HashSet<>(picture.select(".pg-doubt").eachAttr("stroke-opacity"));
    assertThat(lines).containsExactlyInAnyOrder("0.85", "0.5");
    assertThat(seams).contains("0.35").isSubsetOf("0.35", "0.2");
    for (Element seam : picture.select(".pg-doubt")) {
      boolean chord = seam.attr("stroke-opacity").equals("0.2");
      assertThat(seam.attr("stroke-width")).isEqualTo(chord ? "4" : "6");
    }
    assertThat(
            Stream.of(
                "stroke-width:1.6;stroke-opacity:.85}",
                ".chord .line{stroke-opacity:.5}",
                "stroke-width:6;stroke-opacity:.35}",
                ".chord .seam{stroke-width:4;stroke-opacity:.2}"))
        .allMatch(sheet::contains);
  }

  @Test
  void narrowsByKindAndTime() {
    JsonNode posts = browser.json(LEIPZIG + "?kinds=post-in").get("data");
    assertThat(posts.get("edges")).isNotEmpty();
    posts.get("edges").forEach(e -> assertThat(e.get("relation").asText()).isEqualTo("post-in"));
    int all = browser.json(LEIPZIG).at("/data/total").asInt();
    int since = browser.json(LEIPZIG + "?since=2024-01-01").at("/data/total").asInt();
    assertThat(since).isPositive().isLessThan(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leipzig/graph?limit=0",
        "leipzig/graph?since=soon",
        "leipzig/graph?since=2024-01-01&until=2023-01-01",
        "leipzig/graph?form=round",
        "leipzig/graph.svg?depth=9"
      })
  void namesTheParameterAtFault(String path) {
    HttpResponse<String> answer = browser.get("/api/entities/" + path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Browser.json(answer).get("parameter").asText()).isNotEmpty();
  }

  @Test
  void answers404WhereNothingIs() {
    assertThat(browser.get("/api/entities/leipzgi/graph").statusCode()).isEqualTo(404);
    assertThat(browser.get(LEIPZIG + "?expand=leipzgi").statusCode()).isEqualTo(404);
  }
}
