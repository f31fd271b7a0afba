package org.partnergraph.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the answers of an API, also on days when they are none. */
class WikidataApiTest {

  private static final ItemId GERA = new ItemId("Q3750");
  private static final String FOUND =
      """
      {"searchinfo": {"search": "Gera"},
       "search": [{"id": "Q3750", "label": "Gera"}, null, {"id": "L1"}, {"id": "Q1013"}],
       "success": 1}
      """;
  private static final String ENTITY =
      """
      {"entities": {"Q3750": {"type": "item", "id": "Q3750",
        "labels": {"de": {"language": "de", "value": "Gera"}},
        "descriptions": {"de": {"language": "de", "value": "Stadt in Thüringen"}},
        "claims": {"P31": [{"mainsnak": {"snaktype": "value", "datavalue":
          {"value": {"id": "Q42744322"}}}, "rank": "normal", "id": "Q3750$1"}]}}},
       "success": 1}
      """;
  private static final String LAGGED =
      """
      {"error": {"code": "maxlag", "info": "Waiting for 10.0.0.1: 7.5 seconds lagged", "lag": 7.5}}
      """;

  private final ApiReplay server = new ApiReplay();
  private final List<String> log = new ArrayList<>();

  @TempDir Path folder;

  @AfterEach
  void close() {
    server.close();
  }

  private WikidataApi api() {
    return new WikidataApi(
        server.address(), "Partnergraph/test (someone@example.org)", folder, log::add);
  }

  private List<ItemId> searched() throws IOException {
    return api().search("Gera", "de");
  }

  private static Map<String, String> retryAfter(String text) {
    return Map.of("Retry-After", text);
  }

  @Test
  void findsItemsAndPassesOverWhatIsNone() throws IOException {
    server.when("wbsearchentities", FOUND);
    assertThat(searched()).containsExactly(GERA, new ItemId("Q1013"));
    assertThat(server.asked().get(0)).contains("search=Gera", "language=de", "type=item");
  }

  @Test
  void saysWhoAsksAndHowMuchLagIsBorne() throws IOException {
    server.when("wbsearchentities", FOUND);
    searched();
    assertThat(server.agents()).containsExactly("Partnergraph/test (someone@example.org)");
    assertThat(server.asked().get(0)).contains("maxlag=5", "format=json");
  }

  @Test
  void asksAQuestionOnceAndKeepsTheAnswer() throws IOException {
    server.when("wbsearchentities", FOUND);
    assertThat(searched()).isEqualTo(searched());
    assertThat(server.asked()).hasSize(1);
    try (Stream<Path> kept = Files.list(folder)) {
      assertThat(kept).singleElement().asString().endsWith(".json");
    }
  }

  @Test
  void asksAgainWhereAKeptAnswerIsCutOff() throws IOException {
    server.when("wbsearchentities", FOUND);
    searched();
    try (Stream<Path> kept = Files.list(folder)) {
      Files.writeString(kept.findFirst().orElseThrow(), "{\"question\": \"http");
    }
    assertThat(searched()).hasSize(2);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void waitsAsLongAsALaggingServerWants() throws IOException {
    server.first(200, retryAfter("1"), LAGGED).when("wbsearchentities", FOUND);
    Instant before = Instant.now();
    assertThat(searched()).hasSize(2);
    assertThat(before.plusMillis(900)).isBefore(Instant.now());
    assertThat(log)
        .containsExactly(
            "127.0.0.1 reports maxlag: Waiting for 10.0.0.1: 7.5 seconds lagged; waiting 1 s");
  }

  @Test
  void waitsWhenItAsksTooOften() throws IOException {
    server
        .first(429, retryAfter("0"), "<html>Too many requests</html>")
        .first(503, retryAfter("Sat, 21 Nov 2020 10:00:00 GMT"), "")
        .when("wbsearchentities", FOUND);
    assertThat(searched()).hasSize(2);
    assertThat(log)
        .containsExactly(
            "127.0.0.1 answered with status 429; waiting 0 s",
            "127.0.0.1 answered with status 503; waiting 0 s");
  }

  @Test
  void givesUpWhereItWouldWaitVeryLong() {
    server.first(429, retryAfter("86400"), "");
    assertThatThrownBy(this::searched)
        .isInstanceOf(ApiException.class)
        .hasMessage(
            "127.0.0.1 answered with status 429 and asks to wait 86400 s; run the command again"
                + " then, what was fetched is kept");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void givesUpAfterSomeTries() {
    for (int i = 0; i < 6; i++) {
      server.first(200, retryAfter("0"), LAGGED);
    }
    assertThatThrownBy(this::searched).hasMessageContaining("5 times; run the command again later");
    assertThat(server.asked()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | null                       | answered with null instead of an object",
        "200 | [1, 2]                     | answered with array instead of an object",
        "200 | <!DOCTYPE html><html>      | answered with a page (HTML) instead of JSON",
        "200 | {\"error\": {\"code\": \"badtoken\", \"info\": \"no\"}} | reports badtoken: no",
        "200 | {\"success\": 1}           | gave no list of what it found for Gera",
        "404 | not here                   | answered with status 404",
        "500 | broken                     | answered with status 500"
      })
  void saysWhatIsWrongWithAnAnswer(int status, String body, String reason) {
    server.first(status, Map.of(), body);
    assertThatThrownBy(this::searched)
        .isInstanceOf(ApiException.class)
        .hasMessage("127.0.0.1 " + reason);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void followsNoRedirect() {
    server.first(302, Map.of("Location", "http://elsewhere.example/api.php"), "");
    assertThatThrownBy(this::searched)
        .hasMessage(
            "127.0.0.1 redirects to http://elsewhere.example/api.php; if that is right, give it as"
                + " --endpoint");
  }

  @Test
  void asksAgainWhereAnAnswerIsCutOff() throws IOException {
    server
        .first(200, retryAfter("0"), FOUND.substring(0, 60))
        .first(200, retryAfter("0"), "")
        .when("wbsearchentities", FOUND);
    assertThat(searched()).hasSize(2);
    assertThat(log).hasSize(2).first().asString().contains("cut off or broken");
  }

  @Test
  void keepsNoBadAnswer() throws IOException {
    server.first(200, Map.of(), "null");
    assertThatThrownBy(this::searched).isInstanceOf(ApiException.class);
    try (Stream<Path> kept = Files.list(folder)) {
      assertThat(kept).isEmpty();
    }
  }

  @Test
  void readsWhatIsSaidOfAnItem() throws IOException {
    server.when("ids=Q3750", ENTITY);
    Item item = api().items(Set.of(GERA)).get(0);
    assertThat(item.names()).containsEntry("de", "Gera");
    assertThat(item.descriptions()).containsEntry("de", "Stadt in Thüringen");
    assertThat(item.kinds()).containsExactly(new ItemId("Q42744322"));
  }

  @Test
  void leavesOutAnItemThatIsMissing() throws IOException {
    server.when("ids=Q5", "{\"entities\": {\"Q5\": {\"id\": \"Q5\", \"missing\": \"\"}}}");
    assertThat(api().items(Set.of(new ItemId("Q5")))).isEmpty();
    assertThat(log).containsExactly("Q5 is missing at Wikidata; left out");
  }

  @Test
  void takesTheItemIntoWhichAnotherWasMerged() throws IOException {
    server.when(
        "ids=Q999",
        """
        {"entities": {"Q999": {"type": "item", "id": "Q3750",
          "redirects": {"from": "Q999", "to": "Q3750"}}}}
        """);
    assertThat(api().items(Set.of(new ItemId("Q999")))).extracting(Item::id).containsExactly(GERA);
    assertThat(log).containsExactly("Q999 was merged into Q3750");
  }

  @Test
  void asksForTheHalvesWhereOneBadIdSpoilsAll() throws IOException {
    String bad = "{\"error\": {\"code\": \"no-such-entity\", \"info\": \"Could not find Q9\"}}";
    server.first(200, Map.of(), bad).first(200, Map.of(), bad).when("ids=Q3750", ENTITY);
    assertThat(api().items(Set.of(new ItemId("Q9"), GERA))).hasSize(1);
    assertThat(log).containsExactly("Q9 does not exist at Wikidata; left out");
  }

  @Test
  void refusesAnAnswerWithoutEntities() {
    server.when("ids=Q3750", "{\"entities\": null}");
    assertThatThrownBy(() -> api().items(Set.of(GERA)))
        .hasMessage("127.0.0.1 gave no entities for Q3750");
  }

  @Test
  void asksForFiftyItemsAtATime() throws IOException {
    Set<ItemId> many = new java.util.TreeSet<>();
    for (int i = 1; i <= 120; i++) {
      many.add(new ItemId("Q" + i));
    }
    assertThat(api().items(many)).isEmpty();
    assertThat(server.asked()).hasSize(3);
    assertThat(log).hasSize(120);
  }
}
