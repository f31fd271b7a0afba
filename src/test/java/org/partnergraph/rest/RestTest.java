package org.partnergraph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.hostile.Answer;
import org.partnergraph.hostile.Wire;
import org.partnergraph.ingest.Progress;

class RestTest {

  private static final String PARTICIPANTS =
      "/api/questions/events/participants?event=meeting-2024-11-18";

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
  @CsvSource({
    "Lemberg, lviv",
    "Lwiw, lviv",
    "Kiew, kyiv",
    "Zylina, julia-zylina-chudzik",
    "Groeger, annika-groeger",
    "Cracow, krakow",
    "Київ, kyiv",
    "Moskala, piotr-moskala",
    "Jung, burkhard-jung",
    "Wagner, richard-wagner"
  })
  void searchFindsEachSpellingFirst(String spelling, String id) {
    JsonNode answer = browser.json("/api/search?q=" + Browser.encode(spelling));
    assertThat(answer.at("/data/0/id").asText()).isEqualTo(id);
  }

  @Test
  void emptyUnknownAndFailedAreThreeAnswers() {
    HttpResponse<String> empty = browser.get("/api/search?q=zzzzzz");
    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(Browser.json(empty).get("data")).isEmpty();
    HttpResponse<String> unknown = browser.get("/api/entities/nobody-at-all");
    assertProblem(unknown, 404);
    assertProblem(browser.get("/api/search"), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/entities/leipzig",
        "/api/entities/Q2079",
        "/api/entities?id=https://w3id.org/partnergraph/id/leipzig",
        "/api/entities?id=http://www.wikidata.org/entity/Q2079"
      })
  void takesIdsIrisAndWikidataIds(String path) {
    assertThat(browser.json(path).at("/data/id").asText()).isEqualTo("leipzig");
  }

  @Test
  void suggestsNearMatchesForAnUnknownEntity() {
    HttpResponse<String> answer = browser.get("/api/entities/leipzgi");
    assertProblem(answer, 404);
    assertThat(Browser.json(answer).at("/near/0/id").asText()).isEqualTo("leipzig");
    HttpResponse<String> asked = browser.get("/api/questions/events/participants?event=leipzgi");
    assertProblem(asked, 404);
    assertThat(Browser.json(asked).get("parameter").asText()).isEqualTo("event");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/search?q=x&foo=1, foo",
    "/api/search?q=x&limit=0, limit",
    "/api/search?q=x&limit=ten, limit",
    "/api/search?q=x&lang=fr, lang",
    "/api/search?q=x&q=y, q",
    "/api/search?q=x&type=Town, type",
    "/api/entities/leipzig/neighbours?kind=x%3E%20a, kind",
    "/api/entities/leipzig/timeline?since=yesterday, since",
    "/api/entities/leipzig/timeline?since=2024-02-30, since",
    "/api/questions/events/participants, event",
    "/api/questions/events/participants?event=leipzig&evnt=x, evnt"
  })
  void refusesAWrongParameterByName(String path, String parameter) {
    HttpResponse<String> answer = browser.get(path);
    assertProblem(answer, 400);
    assertThat(Browser.json(answer).get("parameter").asText()).isEqualTo(parameter);
  }

  /** One of each type: whole numbers, choices, repeated texts, and texts. */
  @ParameterizedTest
  @CsvSource({
    "/api/search?q=x&limit=1%0A2, 400, limit",
    "/api/entities/leipzig?version=1%0A1, 400, version",
    "/api/entities/leipzig?lang=de%0Ade, 400, lang",
    "/api/connections?from=krakow&to=kyiv&allow=documents%0Adocuments, 400, allow",
    "/api/connections?from=krakow&to=kyiv&only=attended%0Aattended, 400, only",
    "/api/connections?from=krakow&to=kyiv&through=a%0Ab%0Ac%0Ad%0Ae%0Af, 404, through",
    "/api/connections?from=krakow%0Akyiv&to=leipzig, 404, from",
    "/api/entities/leipzig/timeline?since=2024-05-01%0A2024-05-02, 400, since",
    "/api/questions/events/participants?event=leipzig%0Ax, 404, event",
    "/api/cite?id=leipzig&format=text%0Atext, 400, format",
    "/api/entities?id=leipzig%0Ax, 404, id"
  })
  void aLineFeedIsPartOfItsValue(String path, int status, String parameter) {
    HttpResponse<String> answer = browser.get(path);
    assertProblem(answer, status);
    assertThat(Browser.json(answer).get("parameter").asText()).isEqualTo(parameter);
  }

  @Test
  void aLineFeedInATextIsSearchedAndKeptInAddresses() {
    assertThat(browser.json("/api/search?q=Lem%0Aberg").at("/meta/permalink").asText())
        .contains("q=Lem%0Aberg&");
    assertThat(
            browser
                .json("/api/connections?from=krakow&from=kyiv&to=burkhard-jung")
                .at("/meta/permalink")
                .asText())
        .contains("from=krakow&from=kyiv&to=burkhard-jung");
  }

  @ParameterizedTest
  @CsvSource({
    "'application/json;q=1, text/csv;q=1.5', application/json",
    "'text/csv;q=0.5, application/json;q=7', application/json",
    "'text/csv;q=high, application/json;q=0.1', application/json",
    "'text/csv;q=-1, application/json;q=0.1', application/json",
    "'text/csv;q=1.000, application/json;q=0.9', text/csv"
  })
  void weighsWhatIsAcceptedFromZeroToOne(String accept, String type) {
    assertThat(browser.get(PARTICIPANTS, "Accept", accept).headers().firstValue("Content-Type"))
        .hasValueSatisfying(given -> assertThat(given).startsWith(type));
  }

  @Test
  void namesTheKnownParametersWhenOneIsUnknown() {
    JsonNode problem = Browser.json(browser.get(PARTICIPANTS + "&evnt=x"));
    assertThat(problem.get("detail").asText()).contains("event", "lang", "limit");
  }

  @Test
  void answersTheMeetingOfNovember2024WithSixPeople() {
    JsonNode answer = browser.json(PARTICIPANTS + "&lang=en");
    assertThat(answer.get("data")).hasSize(6);
    assertThat(answer.get("data").findValuesAsText("quote")).hasSize(6);
    assertThat(answer.at("/meta/sources")).extracting(JsonNode::asText).containsExactly("doc-002");
    assertThat(answer.at("/meta/version").asInt()).isEqualTo(1);
  }

  @Test
  void showsADelegationOfWhichNobodyIsNamed() {
    JsonNode rows =
        browser.json("/api/questions/events/participants?event=reception-2025-12-12").get("data");
    assertThat(rows).hasSize(3);
    assertThat(rows.findValuesAsText("how")).contains("members-not-named");
    assertThat(rows.toString()).contains("delegation-leipzig-council-2025-12");
  }

  @Test
  void namesTheDocumentsBehindASum() {
    JsonNode answer = browser.json("/api/questions/aid/totals?donor=leipzig&beneficiary=krakow");
    assertThat(answer.at("/data/0/total").asInt()).isEqualTo(114_500);
    assertThat(answer.at("/data/1/total").isMissingNode()).isTrue();
    assertThat(answer.at("/meta/sources"))
        .extracting(JsonNode::asText)
        .containsExactly("doc-000", "doc-004");
  }

  @Test
  void theQueryInMetaGivesTheSameRows() {
    String sparql = browser.json(PARTICIPANTS + "&lang=en").at("/meta/sparql").asText();
    String direct = browser.get(PARTICIPANTS + "&lang=en", "Accept", "text/csv").body();
    assertThat(browser.get(Browser.sparql(sparql), "Accept", "text/csv").body()).isEqualTo(direct);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/csv",
        "text/tab-separated-values",
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "application/json"
      })
  void givesRowsInTheAskedFormat(String format) {
    HttpResponse<String> answer = browser.get(PARTICIPANTS, "Accept", format + ", */*;q=0.1");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(format);
    assertThat(answer.body()).contains("Mahnicke");
  }

  @Test
  void saysWhatItCanGiveWhenItCannotGiveWhatIsAsked() {
    HttpResponse<String> answer = browser.get(PARTICIPANTS, "Accept", "image/png");
    assertProblem(answer, 406);
    assertThat(Browser.json(answer).get("available")).isNotEmpty();
    assertProblem(browser.get("/api/search?q=Lemberg", "Accept", "text/csv"), 406);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', Krakau",
    "'', 'pl,en;q=0.5', Kraków",
    "'', 'fr;q=0.9, en;q=0.8', Kraków",
    "'', 'fr', Krakau",
    "en, 'pl', Kraków",
    "de, 'pl', Krakau"
  })
  void choosesTheLanguageByParameterThenHeaderThenGerman(
      String lang, String accepted, String label) {
    String path = "/api/entities/krakow" + (lang.isEmpty() ? "" : "?lang=" + lang);
    JsonNode answer =
        accepted.isEmpty() ? browser.json(path) : browser.json(path, "Accept-Language", accepted);
    assertThat(answer.at("/data/label").asText()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/entities/leipzig",
        "/api/questions",
        PARTICIPANTS,
        "/api/search?q=Lemberg",
        "/api/openapi.json",
        "/api"
      })
  void answers304ToAKnownTagAndHeadWithoutABody(String path) {
    HttpResponse<String> first = browser.get(path);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = browser.get(path, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("Content-Type"))
        .isEqualTo(first.headers().firstValue("Content-Type"));
    HttpResponse<String> head = browser.send("HEAD", path, "");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("ETag")).contains(tag);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void differentLanguagesHaveDifferentTags() {
    String german = browser.get("/api/entities/krakow?lang=de").headers().firstValue("ETag").get();
    String polish = browser.get("/api/entities/krakow?lang=pl").headers().firstValue("ETag").get();
    assertThat(german).isNotEqualTo(polish);
  }

  @Test
  void tellsTheMethodsAndRefusesOthers() {
    HttpResponse<String> options = browser.send("OPTIONS", "/api/entities/leipzig", "");
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    assertProblem(browser.send("DELETE", "/api/entities/leipzig", ""), 405);
    assertProblem(browser.send("POST", "/api/search", "q=x"), 405);
    HttpResponse<String> overridden =
        browser.get("/api/entities/leipzig", "X-HTTP-Method-Override", "DELETE");
    assertThat(overridden.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/api/nowhere",
        "/api/entities/leipzig/nowhere",
        "/api/questions/no/such",
        "/api/entities/leipzig/"
      })
  void anAddressThatIsNotThereIsAProblem(String path) {
    assertProblem(browser.get(path), 404);
  }

  @Test
  void namesTheQuestionsThereAreWhenOneIsUnknown() {
    JsonNode problem = Browser.json(browser.get("/api/questions/events/participant"));
    assertThat(problem.get("questions"))
        .extracting(JsonNode::asText)
        .contains("events/participants");
  }

  @Test
  void aBadAddressIsAProblem() {
    assertProblem(browser.get("/api/entities/a%2Fb"), 400);
    assertProblem(browser.get("/api/entities/leipzig%0Ax"), 400);
    assertProblem(browser.get("/api/search?q=%E4"), 400);
  }

  @Test
  void saysThatItClosesTheConnectionAfterAMessageThatIsNone() throws IOException {
    try (Wire wire = new Wire(server.address(), Duration.ofSeconds(10))) {
      String message = "GET /doc/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n";
      Answer answer = wire.send(message.getBytes(StandardCharsets.US_ASCII)).answer("GET");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.header("Connection")).contains("close");
    }
  }

  @Test
  void isOpenToReadingFromAnywhere() {
    assertThat(
            browser
                .get("/api/search?q=Leipzig", "Origin", "https://partner.example")
                .headers()
                .firstValue("Access-Control-Allow-Origin"))
        .contains("*");
  }

  @Test
  void anEmptyTimelineHasItsLists() {
    JsonNode data = browser.json("/api/entities/role-host/timeline").get("data");
    assertThat(data.get("dated")).isEmpty();
    assertThat(data.has("undated")).isTrue();
  }

  @Test
  void pagesLongAnswers() {
    JsonNode first = browser.json("/api/entities/leipzig/neighbours?limit=5&lang=en");
    String next = first.at("/meta/next").asText();
    assertThat(next).contains("offset=5").contains("limit=5").contains("lang=en");
    JsonNode second = browser.json(next);
    assertThat(second.at("/meta/total")).isEqualTo(first.at("/meta/total"));
    assertThat(second.at("/data/groups")).isNotEqualTo(first.at("/data/groups"));
    HttpResponse<String> rows = browser.get(PARTICIPANTS + "&limit=2", "Accept", "text/csv");
    assertThat(rows.body().lines()).hasSize(3);
    assertThat(rows.headers().firstValue("Link").orElse("")).contains("offset=2");
  }

  @Test
  void theCardOfTheLordMayorHasHisOfficeWithMonthPrecisionAndItsQuote() {
    JsonNode facts = browser.json("/api/entities/burkhard-jung?lang=en").at("/data/facts");
    JsonNode office = null;
    for (JsonNode fact : facts) {
      if (fact.at("/value/id").asText().equals("office-lord-mayor-of-leipzig")) {
        office = fact;
      }
    }
    assertThat(office).isNotNull();
    assertThat(office.at("/when").toString())
        .contains("2006-02")
        .contains("month")
        .contains("February 2006");
    assertThat(office.at("/evidence").toString()).contains("seit Februar 2006");
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith(Problem.MEDIA_TYPE);
    assertThat(Browser.json(answer).get("detail").asText()).isNotBlank();
  }
}
