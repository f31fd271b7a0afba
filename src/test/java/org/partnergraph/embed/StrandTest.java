package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.connect.Vicinity.Bond;
import org.partnergraph.embed.EgoGraph.Strand;
import org.partnergraph.entities.Basis;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Named;
import org.partnergraph.ingest.Progress;
import org.partnergraph.pages.Words;

/** What edges say: their signs, the language of their quotes, and what holds of a whole group. */
class StrandTest {

  private static final Words.In WORDS = Words.load(Pictures.class, "words.yaml", "embed").in("en");

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

  private static List<JsonNode> edges(String path) {
    List<JsonNode> edges = new ArrayList<>();
    browser.json("/api/entities/" + path).at("/data/edges").forEach(edges::add);
    return edges;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/entities/leipzig",
        "/api/entities/leipzig/graph",
        "/api/entities/krakow/map",
        "/api/entities/kyiv/timeline",
        "/api/connections?from=tomasz-daros&to=holger-mahnicke"
      })
  void everyQuoteHasTheLanguageOfItsDocument(String path) {
    Map<String, String> languages = new HashMap<>();
    JsonNode answer = browser.json(path);
    List<JsonNode> evidence = new ArrayList<>();
    answer.findValues("evidence").forEach(list -> list.forEach(evidence::add));
    assertThat(evidence).isNotEmpty();
    for (JsonNode quote : evidence) {
      String document = quote.at("/document/id").asText();
      String known = languages.computeIfAbsent(document, StrandTest::language);
      assertThat(quote.path("language").asText()).as(document).isEqualTo(known);
    }
  }

  private static String language(String document) {
    String rows =
        browser
            .get(
                "/sparql?query="
                    + Browser.encode(
                        "SELECT ?l { <https://w3id.org/partnergraph/id/"
                            + document
                            + "> <http://purl.org/dc/terms/language> ?l }"),
                "Accept",
                "text/csv")
            .body();
    return rows.lines().skip(1).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leipzig/graph?limit=200",
        "krakow/graph?limit=60",
        "leipzig/graph?form=narrow",
        "kyiv/graph?depth=2"
      })
  void whatIsDrawnAndWhatIsAnsweredHaveTheSameSigns(String path) {
    List<JsonNode> edges = edges(path);
    List<String> answered = new ArrayList<>();
    for (JsonNode edge : edges) {
      boolean doubt =
          edge.get("contested").asBoolean() || !edge.get("basis").asText().equals("stated");
      assertThat(edge.has("sign")).as("%s", edge).isEqualTo(doubt);
      Stream.ofNullable(edge.get("sign")).map(StrandTest::drawn).forEach(answered::add);
    }
    String svg = browser.get("/api/entities/" + path, "Accept", "image/svg+xml").body();
    List<String> drawn =
        Pattern.compile("x=\"([\\d.]+)\" y=\"([\\d.]+)\"[^>]*>([∴≠])<")
            .matcher(svg)
            .results()
            .map(found -> found.group(3) + " " + found.group(1) + " " + found.group(2))
            .toList();
    assertThat(drawn).isNotEmpty().containsExactlyInAnyOrderElementsOf(answered);
  }

  private static String drawn(JsonNode sign) {
    String kind = sign.get("kind").asText().equals("contested") ? "≠" : "∴";
    return kind
        + " "
        + Canvas.number(sign.get("x").asDouble())
        + " "
        + Canvas.number(sign.get("y").asDouble());
  }

  @Test
  void theEdgeToAGroupIsCalledAsTheGroup() {
    List<JsonNode> groups = new ArrayList<>();
    JsonNode graph = browser.json("/api/entities/leipzig/graph?limit=12&lang=en").get("data");
    for (JsonNode node : graph.get("nodes")) {
      if (node.has("group")) {
        groups.add(node);
      }
    }
    assertThat(groups).hasSizeGreaterThan(3);
    for (JsonNode node : groups) {
      String id = StrandMaker.GROUP + node.get("id").asText();
      assertThat(graph.get("edges"))
          .filteredOn(edge -> edge.get("id").asText().equals(id))
          .singleElement()
          .satisfies(
              edge ->
                  assertThat(edge.get("label").asText())
                      .isEqualTo(node.at("/group/label").asText()));
    }
    assertThat(groups).anyMatch(node -> node.at("/group/label").asText().equals("People"));
  }

  @Test
  void aGroupIsDerivedOnlyIfAllOfItIsAndContestedIfAnyOfItIs() {
    Strand mixed = group(bond("a", Basis.DERIVED, false), bond("b", Basis.STATED, true));
    assertThat(mixed.basis()).isEqualTo(Basis.STATED);
    assertThat(mixed.contested()).isTrue();
    assertThat(mixed.label()).isEqualTo("Cities");
    Strand derived = group(bond("a", Basis.DERIVED, false), bond("b", Basis.DERIVED, false));
    assertThat(derived.basis()).isEqualTo(Basis.DERIVED);
    assertThat(derived.contested()).isFalse();
  }

  private static Strand group(Bond... bonds) {
    Tree.Bunch bunch = Tree.Bunch.ofFamily("middle", "city");
    List<Tree.Hold> rest =
        Stream.of(bonds).map(b -> new Tree.Hold("middle", b.to(), Tied.of(b))).toList();
    Placed.Caption none = new Placed.Caption(0, 0, "start", List.of());
    Placed.Spot spot = new Placed.Spot(0, 0, 6, new Box(0, 0, 9, 9), none, none);
    Placed placed = new Placed(9, 9, Map.of("middle", spot, bunch.id(), spot), List.of());
    return new StrandMaker(placed, Form.WIDE, "en", WORDS, "middle")
        .toGroup(new Bunches.Cut(bunch, List.of(), rest));
  }

  private static Bond bond(String to, Basis basis, boolean contested) {
    return new Bond(
        new EntityRef("middle", "Middle", null),
        new EntityRef(to, to, null),
        new Named("met-" + to, "met " + to),
        "was met",
        1,
        null,
        null,
        List.of(),
        "",
        basis,
        contested,
        List.of(),
        List.of(),
        "",
        "",
        List.of());
  }
}
