package org.partnergraph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.Browser;
import org.partnergraph.ServedFixture;

/** How are these connected? Asked over HTTP, of the five texts. */
class ConnectionsTest extends ServedFixture {
  private static JsonNode ask(String query) {
    return browser.json("/api/connections?" + query).get("data");
  }

  @Test
  void connectsTwoPeopleWhomNoDocumentMentionsTogether() {
    JsonNode best = ask("from=tomasz-daros&to=holger-mahnicke&lang=en").at("/paths/0");
    assertThat(best.get("length").asInt()).isEqualTo(5);
    assertThat(best.get("documents").toString()).isEqualTo("[\"doc-000\",\"doc-002\"]");
    assertThat(best.get("witnesses").asInt()).isEqualTo(2);
    assertThat(best.get("sentence").asText())
        .startsWith("Tomasz Daros is recorded as")
        .containsIgnoringCase("the event “Jung–Miszalski meeting, 18 November 2024”")
        .endsWith("Holger Mahnicke took part in this event.");
    assertThat(best.get("steps"))
        .allSatisfy(step -> assertThat(step.get("evidence")).isNotEmpty())
        .allSatisfy(
            step ->
                assertThat(best.get("sentence").asText())
                    .containsIgnoringCase(step.get("sentence").asText()));
  }

  @Test
  void findsTheSamePathInEitherDirection() {
    JsonNode there = ask("from=tomasz-daros&to=holger-mahnicke").at("/paths/0");
    JsonNode back = ask("from=holger-mahnicke&to=tomasz-daros").at("/paths/0");
    assertThat(back.get("length")).isEqualTo(there.get("length"));
    assertThat(back.at("/score/total").asDouble())
        .isCloseTo(there.at("/score/total").asDouble(), org.assertj.core.data.Offset.offset(1e-9));
  }

  /** What reads the same both ways is told from where the question starts. */
  @ParameterizedTest
  @CsvSource({
    "leipzig, johann-sebastian-bach, Leipzig is said to be closely associated with Johann Sebastian Bach.",
    "johann-sebastian-bach, leipzig, Johann Sebastian Bach is said to be closely associated with Leipzig."
  })
  void tellsInTheDirectionOfTheQuestion(String from, String to, String sentence) {
    JsonNode best = ask("from=" + from + "&to=" + to + "&lang=en").at("/paths/0");
    assertThat(best.get("sentence").asText()).isEqualTo(sentence);
    assertThat(best.at("/steps/0/direction").asText()).isEqualTo("forward");
  }

  @Test
  void linksLeipzigAndKyivViaKrakow() {
    JsonNode answer = ask("from=leipzig&to=kyiv&through=krakow&k=10&lang=en");
    assertThat(answer.get("connected").asBoolean()).isTrue();
    assertThat(answer.get("paths"))
        .allSatisfy(
            path -> assertThat(path.get("steps").findValuesAsText("id")).contains("krakow"));
  }

  @Test
  void aQuotationOnASlideIsNoConnection() {
    JsonNode answer = ask("from=michael-bloomberg&to=leipzig&lang=en");
    assertThat(answer.get("connected").asBoolean()).isFalse();
    assertThat(answer.at("/excluded/reasons/0").asText()).contains("shared document");
    assertThat(answer.at("/excluded/reasons/1").asText())
        .startsWith("Only a document brings the two together (City partnerships in Saxony");
    assertThat(answer.at("/nearestMiss/hiddenBy").asText()).isEqualTo("documents");
    assertThat(answer.at("/nearestMiss/path/steps/0/to/id").asText()).isEqualTo("doc-004");
    assertThat(answer.at("/limits/maxHops").asInt()).isEqualTo(8);
    assertThat(answer.at("/limits/allowed").isMissingNode()).isTrue();
  }

  @Test
  void aQuotationOnASlideIsShownAsOneWhereDocumentsAreAllowed() {
    JsonNode answer = ask("from=michael-bloomberg&to=leipzig&allow=documents&lang=en");
    JsonNode best = answer.at("/paths/0");
    assertThat(best.get("allowed").asText()).isEqualTo("documents");
    assertThat(best.at("/steps/0/relation/id").asText()).isEqualTo("quoted-in");
    assertThat(best.at("/steps/0/to/id").asText()).isEqualTo("doc-004");
    assertThat(best.at("/steps/1/relation/id").asText()).isEqualTo("content-of");
    assertThat(best.at("/steps/0/evidence/0/lines").asText()).isEqualTo("24-26");
    assertThat(best.at("/steps/1/evidence/0/quote").asText())
        .contains("Beispiel der Stadt Leipzig");
    assertThat(best.get("steps"))
        .hasSize(2)
        .allSatisfy(step -> assertThat(step.get("allowed").asText()).isEqualTo("documents"));
    assertThat(answer.at("/limits/allowed").asText()).isEqualTo("documents");
    assertThat(answer.at("/excluded/reasons/0").asText()).contains("a shared document is allowed");
  }

  @Test
  void showsDocumentsAfterAllRealLinks() {
    String query = "from=burkhard-jung&to=jakub-kosek&maxHops=3&lang=en&k=50";
    JsonNode real = ask(query).get("paths");
    JsonNode all = ask(query + "&allow=documents").get("paths");
    assertThat(real).isNotEmpty().allSatisfy(path -> assertThat(path.has("allowed")).isFalse());
    assertThat(all).hasSizeGreaterThan(real.size());
    double last = 1;
    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i).has("allowed")).isEqualTo(i >= real.size());
      assertThat(all.get(i).at("/score/total").asDouble()).isLessThanOrEqualTo(last);
      last = all.get(i).at("/score/total").asDouble();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "germany, poland",
    "topic-culture, leipzig",
    "doc-001, doc-002",
    "rating-aaa, leipzig",
    "saxony, michael-bloomberg"
  })
  void whatThingsHaveInCommonIsNoConnection(String from, String to) {
    assertThat(ask("from=" + from + "&to=" + to).get("connected").asBoolean()).isFalse();
  }

  @Test
  void tellsWhichRestrictionHidTheNearestConnection() {
    JsonNode answer = ask("from=tomasz-daros&to=holger-mahnicke&maxHops=2&lang=en");
    assertThat(answer.get("connected").asBoolean()).isFalse();
    assertThat(answer.at("/nearestMiss/hiddenBy").asText()).isEqualTo("length");
    JsonNode only = ask("from=burkhard-jung&to=aleksander-miszalski&only=unit-of&lang=en");
    assertThat(only.at("/nearestMiss/hiddenBy").asText()).isEqualTo("relations");
  }

  /**
   * In the order of the question; of things with very many links nothing is said if there are none.
   */
  @Test
  void tellsWhatWasAskedToBeLeftOut() {
    JsonNode answer =
        ask(
            "from=tomasz-daros&to=holger-mahnicke&without=attended&without=unit-of&avoid=leipzig"
                + "&through=lviv&maxHops=2&lang=en");
    assertThat(answer.get("connected").asBoolean()).isFalse();
    String reasons = answer.at("/excluded/reasons").toString();
    assertThat(reasons)
        .contains("left out, as asked: took part in, is a unit of.")
        .contains("Ways through these were left out, as asked: Leipzig.")
        .contains("Only ways through these counted, as asked: Lviv.")
        .doesNotContain("stepping stone");
    assertThat(ask("from=tomasz-daros&to=leipzig&only=unit-of&lang=de").at("/excluded/reasons"))
        .map(JsonNode::asText)
        .anyMatch(text -> text.startsWith("Gezählt wurden, wie gewünscht, nur diese Arten"));
  }

  @Test
  void saysThatNoWayLeadsThroughWhatIsNotLinked() {
    JsonNode answer = ask("from=leipzig&to=krakow&through=germany&lang=en");
    assertThat(answer.get("connected").asBoolean()).isFalse();
    assertThat(answer.at("/excluded/reasons").toString()).contains("No way leads through");
    assertThat(answer.at("/nearestMiss/hiddenBy").asText()).isEqualTo("through");
    assertThat(answer.at("/nearestMiss/path/length").asInt()).isPositive();
  }

  @Test
  void doesNotDenyTheLinksThatAreAllowed() {
    String pair = "from=pandemic&to=krakow&lang=en";
    assertThat(ask(pair).at("/excluded/reasons").toString()).contains("Linked to nothing");
    JsonNode allowed = ask(pair + "&allow=documents");
    assertThat(allowed.get("connected").asBoolean()).isTrue();
    assertThat(allowed.at("/excluded/reasons").toString()).doesNotContain("Linked to nothing");
  }

  @Test
  void takesSeveralEntitiesOnEachSide() {
    JsonNode answer = ask("from=leipzig&from=lviv&to=krakow&to=kyiv&k=5&lang=en");
    assertThat(answer.get("paths")).hasSize(5);
    assertThat(ids(answer.at("/asked/from"))).containsExactly("leipzig", "lviv");
    assertThat(ids(answer.at("/asked/to"))).containsExactly("krakow", "kyiv");
    assertThat(ask("from=leipzig&to=krakow").has("asked")).isFalse();
    JsonNode none = ask("from=leipzig&from=krakow&to=michael-bloomberg&lang=en");
    assertThat(none.get("connected").asBoolean()).isFalse();
    assertThat(ids(none.at("/asked/from"))).containsExactly("leipzig", "krakow");
  }

  private static List<String> ids(JsonNode things) {
    List<String> ids = new ArrayList<>();
    things.forEach(thing -> ids.add(thing.get("id").asText()));
    return ids;
  }

  @ParameterizedTest
  @CsvSource({"only=quoted-in", "maxHops=1", "maxHops=2&only=party-of"})
  void tellsAPathOverDocumentsThatSeveralRestrictionsHid(String restrictions) {
    JsonNode miss = ask("from=michael-bloomberg&to=leipzig&" + restrictions).get("nearestMiss");
    assertThat(miss.get("hiddenBy").asText()).isEqualTo("several");
    assertThat(miss.at("/path/steps/0/allowed").asText()).isEqualTo("documents");
  }

  /** However far away the next real path is, common documents are no reason where there is one. */
  @ParameterizedTest
  @CsvSource({
    "gdansk, travnik, 1, 4",
    "barcelona, johann-sebastian-bach, 2, 7",
    "barcelona, johann-sebastian-bach, 3, 7"
  })
  void tellsTheNextPathHoweverLong(String from, String to, int steps, int length) {
    JsonNode answer = ask("from=" + from + "&to=" + to + "&lang=en&maxHops=" + steps);
    assertThat(answer.at("/nearestMiss/hiddenBy").asText()).isEqualTo("length");
    assertThat(answer.at("/nearestMiss/path/length").asInt()).isEqualTo(length);
    assertThat(answer.at("/excluded/reasons").toString()).doesNotContain("nly a document");
  }

  @Test
  void tellsADocumentAsAnEndNotAsWhatBringsTwoTogether() {
    JsonNode answer = ask("from=doc-004&to=leipzig&lang=en");
    assertThat(answer.at("/excluded/reasons").toString())
        .contains("Connections of a document itself (City partnerships in Saxony")
        .doesNotContain("brings the two together");
  }

  @Test
  void provesWhatIsDerivedByTheWordsFromWhichItIs() {
    JsonNode path = ask("from=burkhard-jung&to=leipzig&only=attended&only=involves").at("/paths/0");
    JsonNode derived = path.at("/steps/1");
    assertThat(path.get("basis").asText()).isEqualTo("derived");
    assertThat(derived.at("/relation/id").asText()).isEqualTo("involves");
    assertThat(derived.get("evidence").findValuesAsText("quote"))
        .anyMatch(quote -> quote.contains("Oberbürgermeister von Leipzig"))
        .anyMatch(quote -> quote.contains("Jung"));
  }

  @ParameterizedTest
  @CsvSource({
    "from=leipzig&to=leipzig, to",
    "from=leipzig, to",
    "from=leipzig&to=kyiv&k=0, k",
    "from=leipzig&to=kyiv&k=51, k",
    "from=leipzig&to=kyiv&maxHops=17, maxHops",
    "from=leipzig&to=kyiv&at=yesterday, at",
    "from=leipzig&to=kyiv&at=%2B10000-01-01, at",
    "from=leipzig&to=kyiv&at=2024-01-01&since=2024-01-01, at",
    "from=leipzig&to=kyiv&since=2024-01-02&until=2024-01-01, until",
    "from=leipzig&to=kyiv&only=friendship, only",
    "from=leipzig&to=kyiv&allow=topics, allow",
    "from=leipzig&to=kyiv&only=gave&without=aid-to&without=gave, without",
    "from=leipzig&to=kyiv&through=leipzig, through",
    "from=leipzig&to=kyiv&through=krakow&avoid=krakow, avoid",
    "from=leipzig&to=kyiv&at=2024-13, at",
    "from=leipzig&to=, to",
  })
  void refusesWhatCannotBeAsked(String query, String parameter) {
    HttpResponse<String> answer = browser.get("/api/connections?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode problem = Browser.json(answer);
    assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
    if (!problem.get("detail").asText().contains("missing")) {
      assertThat(problem.at("/said"))
          .as("for people in three languages")
          .hasSize(3)
          .doesNotHaveDuplicates()
          .allSatisfy(said -> assertThat(said.asText()).isNotBlank().doesNotContain("{"));
    }
  }

  @Test
  void suggestsNearMatchesForAnUnknownEnd() {
    HttpResponse<String> answer = browser.get("/api/connections?from=leipzgi&to=kyiv");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Browser.json(answer).at("/near/0/id").asText()).isEqualTo("leipzig");
  }
}
