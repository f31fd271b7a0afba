package org.partnergraph.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;
import org.partnergraph.wikidata.WikidataImport;

/** Links out with their judgement, and what a city is called there, on cards and pages. */
class ShownLinksTest {

  private static final String JUDGED =
      """
      entity,item,score,decision,reason
      barcelona,Q990001,92.5,no-match,I thought of another
      """;
  private static final String JUDGED_AGAIN =
      """
      entity,item,score,decision,reason
      barcelona,Q990001,92.5,match,The big one
      barcelona,Q990002,40,no-match,The small one
      rotterdam,Q990004,,close,
      """;

  @TempDir static Path folder;

  private static Server server;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    server = Server.start(Config.inMemory(), Progress.silent());
    browser = new Browser(server);
    judge(JUDGED, "Max M.");
    judge(JUDGED_AGAIN, "Erika M.");
    Path items = Path.of("src/test/resources/org/partnergraph/link/items.json");
    new WikidataImport(server.knowledge().store(), Progress.silent())
        .run(new WikidataImport.Request(items, "2020-05", Optional.empty(), "en"));
  }

  private static void judge(String rows, String by) throws IOException {
    Path table = Files.writeString(folder.resolve("judged.csv"), rows);
    Linking.judge(server.knowledge().store(), table, by, LocalDate.of(2026, 11, 20));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void tellsOnTheCardWhoJudged() {
    JsonNode card = browser.json("/api/entities/barcelona?lang=en").path("data");
    assertThat(card.path("links")).hasSize(1);
    JsonNode link = card.path("links").get(0);
    assertThat(link.path("iri").asText()).isEqualTo("http://www.wikidata.org/entity/Q990001");
    JsonNode judgement = link.path("judgement");
    assertThat(judgement.at("/outcome/label").asText()).isEqualTo("match");
    assertThat(judgement.path("by").asText()).isEqualTo("Erika M.");
    assertThat(judgement.path("on").asText()).isEqualTo("2026-11-20");
    assertThat(judgement.path("why").asText()).isEqualTo("The big one");
    assertThat(judgement.path("score").asDouble()).isEqualTo(92.5);
    assertThat(card.path("facts").findValuesAsText("node")).noneMatch(n -> n.contains("judgement"));
  }

  @Test
  void tellsOnTheCardWhatItIsCalledThere() {
    JsonNode known = browser.json("/api/entities/barcelona?lang=en").at("/data/alsoKnown");
    assertThat(known).hasSize(1);
    assertThat(known.at("/0/source/id").asText()).isEqualTo("wikidata-2020-05-items");
    assertThat(known.findValuesAsText("text")).containsExactly("Barcino");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|ungefähre Entsprechung:|Beurteilt als „fast ein Treffer“ von Erika M. am 2026-11-20",
        "en|close match:|Judged “close match” by Erika M. on 2026-11-20",
        "pl|bliski odpowiednik:|Ocena: „bliska zgodność” – Erika M., 2026-11-20"
      })
  void saysNothingOfAReasonOrScoreThatNobodyGave(String language, String link, String judged) {
    String page = browser.get("/page/rotterdam?lang=" + language).body();
    assertThat(page.replaceAll("\\s+", " "))
        .contains(link, judged + "</p>")
        .doesNotContain("closeMatch:", "No reason was given");
    JsonNode shown = browser.json("/api/entities/rotterdam?lang=" + language).at("/data/links/0");
    assertThat(shown.at("/property/label").asText() + ":").isEqualTo(link);
    assertThat(shown.at("/judgement/why").asText()).isEmpty();
  }

  @Test
  void leavesALinkWithoutJudgementAsItIs() {
    JsonNode links = browser.json("/api/entities/leipzig").at("/data/links");
    assertThat(links).isNotEmpty();
    assertThat(links.findValues("judgement")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Beurteilt als „Treffer“ von Erika M. am 2026-11-20, Punkte damals: 92,5 von 100|Dort auch",
        "en|Judged “match” by Erika M. on 2026-11-20, score then: 92.5 of 100|Also known there as",
        "pl|Ocena: „zgodność” – Erika M., 2026-11-20, ówczesna punktacja: 92,5 na 100|Tam znane"
      })
  void tellsBothOnThePage(String language, String judged, String called) {
    String page = browser.get("/page/barcelona?lang=" + language).body();
    assertThat(page.replaceAll("\\s+", " ")).contains(judged, called, ">Barcino<");
  }
}
