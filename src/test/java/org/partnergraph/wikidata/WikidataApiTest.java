package org.partnergraph.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
    Item item = api().items(Set.of(GERA)).get(0).item();
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
    ItemId old = new ItemId("Q999");
    List<WikidataApi.Found> found = api().items(Set.of(old));
    assertThat(found).extracting(each -> each.item().id()).containsExactly(GERA);
    assertThat(found.get(0).former()).containsExactly(old);
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
  void asksAgainAfterAnAnswerWithoutEntities() throws IOException {
    server.first(200, Map.of(), "{\"entities\": null}").when("ids=Q3750", ENTITY);
    assertThatThrownBy(() -> api().items(Set.of(GERA)))
        .hasMessage("127.0.0.1 gave no entities for Q3750");
    assertThat(api().items(Set.of(GERA))).hasSize(1);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void asksAgainAfterAnAnswerWithoutWhatItFound() throws IOException {
    server.first(200, Map.of(), "{\"success\": 1}").when("wbsearchentities", FOUND);
    assertThatThrownBy(this::searched)
        .hasMessage("127.0.0.1 gave no list of what it found for Gera");
    assertThat(searched()).hasSize(2);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void asksAgainWhereAKeptAnswerHoldsNothing() throws IOException {
    server.when("wbsearchentities", FOUND);
    searched();
    try (Stream<Path> kept = Files.list(folder)) {
      Path file = kept.findFirst().orElseThrow();
      String question = Files.readString(file).replaceFirst(",\"answer\".*", "");
      Files.writeString(file, question + ",\"answer\":{\"success\":1}}");
    }
    assertThat(searched()).hasSize(2);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void waitsWhereMediaWikiFailsWithinAndWhereAnEmptyAnswerCallsItselfZipped() throws IOException {
    Map<String, String> zipped = Map.of("Retry-After", "0", "Content-Encoding", "gzip");
    server
        .first(
            200,
            retryAfter("0"),
            "{\"error\": {\"code\": \"internal_api_error_DBQueryError\", \"info\": \"x\"}}")
        .first(429, zipped, "")
        .first(200, zipped, "")
        .when("wbsearchentities", FOUND);
    assertThat(searched()).hasSize(2);
    assertThat(log)
        .containsExactly(
            "127.0.0.1 reports internal_api_error_DBQueryError: x; waiting 0 s",
            "127.0.0.1 answered with status 429; waiting 0 s",
            "127.0.0.1 answered nothing; waiting 0 s");
  }

  /** The usual wait between two tries is in this time too. */
  @Test
  @Timeout(30)
  void doesNotWaitForAnAnswerThatComesDropByDrop() throws IOException {
    server.drip().when("wbsearchentities", FOUND);
    WikidataApi hurried =
        new WikidataApi(
            new ApiClient.Settings(
                server.address(), "Partnergraph/test", folder, Duration.ofMillis(500), log::add));
    assertThat(hurried.search("Gera", "de")).hasSize(2);
    assertThat(log)
        .containsExactly("127.0.0.1 cannot be read (answers not within 500 ms); waiting 5 s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "error-maxlag-full | reports maxlag: Waiting for all: 3.45 seconds lagged., 5 times; run the command again later",
        "error-maxlag | reports maxlag: Waiting for 10.64.16.27: 2 seconds lagged, 5 times; run the command again later",
        "error | reports no-such-entity: Could not find such an entity (Invalid id: Q0)",
        "warnings | gave no list of what it found for Gera",
        "wbgetentities-bogus | reports no-such-entity: Could not find such an entity (Invalid id: bogus)",
        "wbgetentities-1234567890-missing | gave no list of what it found for Gera",
        "wbsearchentities-empty |",
        "wbsearchentities-abc |"
      })
  void understandsRecordedAnswersToSearches(String name, String fault) throws IOException {
    recorded("envelopes/" + name);
    if (fault == null) {
      assertThat(searched()).hasSize(name.endsWith("empty") ? 0 : 7);
      assertThat(searched()).hasSameSizeAs(searched());
      assertThat(server.asked()).hasSize(1);
    } else {
      assertThatThrownBy(this::searched)
          .isInstanceOf(ApiException.class)
          .hasMessage("127.0.0.1 " + fault);
      try (Stream<Path> kept = Files.list(folder)) {
        assertThat(kept).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "error | Q1 does not exist at Wikidata; left out",
        "wbgetentities-bogus | Q1 does not exist at Wikidata; left out",
        "wbgetentities-1234567890-missing | Q1 is missing at Wikidata; left out",
        "wbgetentities-titles | Q1 is missing at Wikidata; left out",
        "wbgetentities-Q1 |"
      })
  void understandsRecordedAnswersToQuestionsForItems(String name, String note) throws IOException {
    recorded("envelopes/" + name);
    List<WikidataApi.Found> found = api().items(Set.of(new ItemId("Q1")));
    if (note == null) {
      assertThat(found).hasSize(1);
      assertThat(found.get(0).item().names()).containsEntry("pl", "wszechświat");
      assertThat(log).isEmpty();
    } else {
      assertThat(found).isEmpty();
      assertThat(log).containsExactly(note);
    }
  }

  /** Serves a recorded answer to every question, without a wait between tries. */
  private void recorded(String name) throws IOException {
    Path file = Path.of("..", "shared", "data", "wikidata-api", name + ".json");
    assumeTrue(Files.isRegularFile(file), "no " + file);
    for (int i = 0; i < 5; i++) {
      server.first(200, retryAfter("0"), Files.readString(file));
    }
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
