package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** What lines look like, and what is said about it. */
class LineKindTest {

  private static final List<String> PICTURES =
      List.of(
          "leipzig/graph?limit=24",
          "leipzig/graph?limit=200",
          "krakow/graph?limit=200",
          "kyiv/graph",
          "partnership-leipzig-krakow/graph",
          "burkhard-jung/graph",
          "leipzig/map",
          "krakow/map",
          "burkhard-jung/map");

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

  @Test
  void everyRelationHasASort() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("queries/relations"))) {
      List<String> relations =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".rq"))
              .map(name -> name.replace(".rq", ""))
              .toList();
      assertThat(relations).hasSizeGreaterThan(40);
      assertThat(relations).noneMatch(id -> LineKind.of(id) == LineKind.SEVERAL);
    }
    assertThat(Stream.of(LineKind.values()).map(LineKind::dash)).doesNotHaveDuplicates();
  }

  @Test
  void theKeyNamesEveryPatternAndColourThatIsDrawnAndNoOther() {
    for (String path : PICTURES) {
      JsonNode picture = browser.json("/api/entities/" + path).get("data");
      Set<String> drawn = new HashSet<>();
      picture.get("edges").forEach(edge -> drawn.add(edge.get("dash").asText()));
      picture.get("nodes").forEach(node -> drawn.add(node.get("family").asText()));
      Set<String> told = new HashSet<>();
      picture
          .get("key")
          .forEach(key -> told.add(key.path(key.has("dash") ? "dash" : "family").asText()));
      assertThat(told).as(path).isEqualTo(drawn).hasSizeGreaterThan(1);
    }
  }

  /** Edges that stand for several are told apart by their ids, not by a relation. */
  @Test
  void aRelationLooksTheSameInAllPictures() {
    Map<String, Set<String>> looks = new HashMap<>();
    for (String path : PICTURES) {
      browser
          .json("/api/entities/" + path)
          .at("/data/edges")
          .forEach(
              edge -> {
                String relation = edge.get("relation").asText();
                if (!relation.equals("party-of") && !edge.get("id").asText().startsWith("group-")) {
                  looks
                      .computeIfAbsent(relation, id -> new HashSet<>())
                      .add(edge.get("dash").asText());
                }
              });
    }
    assertThat(looks).hasSizeGreaterThan(20);
    assertThat(looks.entrySet()).allMatch(look -> look.getValue().size() == 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=tomasz-daros&to=holger-mahnicke",
        "from=leipzig&to=kyiv",
        "from=burkhard-jung&to=kyiv"
      })
  void aConnectionHasTheSameLinesAsOtherPictures(String ends) {
    List<String> steps = new ArrayList<>();
    for (JsonNode step : browser.json("/api/connections?" + ends).at("/data/paths/0/steps")) {
      steps.add(LineKind.of(step.at("/relation/id").asText()).dash());
    }
    List<String> drawn =
        Jsoup.parse(browser.get("/api/connections.svg?" + ends).body(), Parser.xmlParser())
            .select("path.pg-edge")
            .stream()
            .map(line -> line.attr("stroke-dasharray"))
            .toList();
    assertThat(drawn).isNotEmpty().isEqualTo(steps);
  }

  @Test
  void whatDocumentsContradictEachOtherAboutHasItsSign() {
    for (String path : List.of("leipzig/graph?limit=200&lang=en", "krakow/graph?lang=en")) {
      JsonNode picture = browser.json("/api/entities/" + path).get("data");
      int contested = 0;
      for (JsonNode edge : picture.get("edges")) {
        if (edge.get("status").size() > 1) {
          assertThat(edge.get("contested").asBoolean()).as(edge.toString()).isTrue();
          contested += edge.has("sign") ? 1 : 0;
        }
      }
      assertThat(contested).as(path).isPositive();
      assertThat(browser.get("/api/entities/" + path.replace("graph", "graph.svg")).body())
          .contains("≠");
    }
  }
}
