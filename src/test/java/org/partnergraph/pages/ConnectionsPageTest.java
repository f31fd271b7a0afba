package org.partnergraph.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.ServedFixture;

class ConnectionsPageTest extends ServedFixture {

  private static final Pattern CLAUSE =
      Pattern.compile("<a class=\"clause\" href=\"#(path-\\d+-step-\\d+)\">(.*?)</a>");

  private static HttpResponse<String> page(String query) {
    return browser.get("/connections?" + query, "Accept", "text/html");
  }

  @Test
  void tellsTheSameStepsAsTheInterface() {
    JsonNode paths =
        browser
            .json("/api/connections?from=tomasz-daros&to=holger-mahnicke&lang=pl")
            .at("/data/paths");
    List<String> sentences =
        StreamSupport.stream(paths.spliterator(), false)
            .map(path -> path.get("sentence").asText())
            .toList();

    HttpResponse<String> page = page("from=Tomasz+Daros&to=Holger+Mahnicke&lang=pl");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(sentences).hasSizeGreaterThan(2);
    assertThat(CLAUSE.matcher(page.body()).results().map(ConnectionsPageTest::text))
        .hasSizeGreaterThan(10);
    assertThat(
            CLAUSE
                .matcher(page.body())
                .results()
                .map(ConnectionsPageTest::text)
                .collect(Collectors.joining(" ")))
        .isEqualTo(String.join(" ", sentences));
    assertThat(page.body()).contains("An dem Treffen nahm auch der Deutsche Generalkonsul");
  }

  /** The paragraph comes before the steps, and each of its sentences leads to its own. */
  @Test
  void leadsFromEachSentenceToTheStepThatProvesIt() {
    String body = page("from=burkhard-jung&to=krakow&k=3&lang=en").body();
    List<String> steps = CLAUSE.matcher(body).results().map(found -> found.group(1)).toList();
    assertThat(steps).hasSizeGreaterThan(3).startsWith("path-1-step-1").doesNotHaveDuplicates();
    assertThat(steps)
        .allSatisfy(step -> assertThat(body).containsOnlyOnce("id=\"" + step + "\""))
        .allSatisfy(
            step ->
                assertThat(body.indexOf("href=\"#" + step))
                    .isLessThan(body.indexOf("id=\"" + step)));
  }

  private static String text(MatchResult clause) {
    return clause.group(2).replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&");
  }

  @Test
  void takesNamesInAnySpellingAndFieldsThatWereLeftEmpty() {
    String body =
        page("from=Lemberg&to=Krakau&since=&until=&through=&avoid=&k=1&maxHops=8&lang=de").body();
    assertThat(body).contains("<h1>Lwiw und Krakau</h1>", "class=\"clause\"");
  }

  @Test
  void asksBackWhereANameMeansSeveral() {
    HttpResponse<String> page = page("from=Stadtrat&to=Q2079&lang=en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("What is meant by “Stadtrat”?")
        .contains("/connections?from=leipzig-city-council&amp;to=Q2079&amp;lang=en")
        .doesNotContain("class=\"clause\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=leipzig&to=Leipzig", "from=Q2079&to=leipzig"})
  void saysThatNothingConnectsAThingToItself(String query) {
    assertThat(page(query + "&lang=en").body()).contains("nothing connects a thing to itself");
  }

  @Test
  void saysThatNothingIsCalledSo() {
    assertThat(page("from=Zzyzx+qqq&to=leipzig&lang=en").body())
        .contains("Nothing is called “Zzyzx qqq”.");
  }

  @Test
  void saysThatTwoAreNotConnectedAndWhatIsNoConnection() {
    assertThat(page("from=michael-bloomberg&to=leipzig&lang=en").body())
        .contains("Not connected (steps at most: 8)", "What is not taken for a connection");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"from=krakow&to=leipzig&maxHops=99", "from=krakow&to=leipzig&since=yesterday"})
  void tellsWhatIsWrongOnAPage(String query) {
    HttpResponse<String> page = page(query);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.body()).contains("<html lang=\"de\">", "role=\"alert\"", "value=\"krakow\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "since=gestern|Möglich ist ein Tag, ein Monat oder ein Jahr, etwa 2024-11-18",
        "since=2025&until=2024|Das Ende des Zeitraums liegt vor seinem Anfang.",
        "since=2023&at=2024|Entweder dies oder ein Zeitraum",
        "until=%2B10000-01-01|Möglich ist ein Tag von -9999-01-01 bis 9999-12-31.",
        "k=0|Möglich ist eine ganze Zahl von 1 bis 50.",
        "maxHops=3&maxHops=4|Das kann höchstens so oft angegeben werden: 1.",
        "only=friendship|Diese Art von Schritt gibt es nicht: friendship.",
        "only=attended&without=attended|„nahm teil an“ soll allein zählen",
        "allow=topics|Möglich: documents.",
        "through=leipzig|Das ist schon Anfang oder Ende.",
        "through=lviv&avoid=lviv|Der Weg soll zugleich darüber führen."
      })
  void keepsTheFormAndSaysAtTheFieldWhatIsWrong(String query, String said) {
    HttpResponse<String> page = page("from=Krakau&to=leipzig&lang=de&" + query);
    String field = query.replaceFirst(".*&", "").replaceFirst("=.*", "");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains("<details open>", "value=\"Krakau\"", "value=\"leipzig\"", said)
        .contains("id=\"%s-trouble\" role=\"alert\"".formatted(field))
        .contains("aria-describedby=\"")
        .doesNotContain("class=\"clause\"");
  }

  @Test
  void saysWhatIsWrongBeforeBothEndsAreGiven() {
    HttpResponse<String> page = page("from=Krakau&since=gestern&lang=de");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains("value=\"Krakau\"", "value=\"gestern\"", "Möglich ist ein Tag");
  }

  @Test
  void takesTheKindsOfStepsThatAreChosenAndATime() {
    String body = page("from=leipzig&to=krakow&only=party-of&at=9999&lang=en").body();
    assertThat(body)
        .contains("<option value=\"party-of\" selected>", "class=\"clause\"", "perhaps then")
        .contains("only=party-of&amp;");
    assertThat(page("from=leipzig&to=krakow&without=party-of&lang=en").body())
        .contains("class=\"clause\"")
        .doesNotContain("perhaps then");
  }

  @Test
  void asksBackWhereATextIsOnlyLikeAName() {
    String body = page("from=Tomas+Daross&to=Leipzig&lang=en").body();
    assertThat(body)
        .contains("What is meant by “Tomas Daross”?", "id=\"from-trouble\"")
        .contains("/connections?from=tomasz-daros&amp;to=Leipzig&amp;lang=en")
        .contains("value=\"Tomas Daross\"")
        .doesNotContain("class=\"clause\"", "id=\"to-trouble\"");
  }

  @Test
  void takesSeveralNamesWithCommas() {
    assertThat(page("from=Leipzig,+Krakau&to=Kyiv&lang=de").body())
        .contains("<h1>Leipzig, Krakau und Kyjiw</h1>", "class=\"clause\"")
        .contains("from=leipzig&amp;from=krakow&amp;");
    assertThat(page("from=Leipzig,+Krakuw&to=Kyiv&lang=en").body())
        .contains("What is meant by “Krakuw”?")
        .contains("/connections?from=Leipzig&amp;from=krakow&amp;to=Kyiv&amp;lang=en")
        .contains("value=\"Krakuw\" aria-invalid=\"true\"")
        .doesNotContain("What is meant by “Leipzig", "value=\"Leipzig\" aria-invalid");
  }

  @Test
  void keepsRepeatedValuesInItsFieldsAndItsLinks() {
    String body = page("from=Krakau&from=kyiv&to=burkhard-jung&lang=en").body();
    assertThat(body)
        .contains("/api/connections?from=krakow&amp;from=kyiv&amp;to=burkhard-jung&amp;k=")
        .contains("/connections?from=burkhard-jung&amp;to=Krakau&amp;to=kyiv&amp;lang=en")
        .contains("value=\"Krakau\"", "aria-label=\"From\"", "value=\"kyiv\"");
    assertThat(page("from=Stadtrat&from=kyiv&to=Q2079&lang=en").body())
        .contains("/connections?from=leipzig-city-council&amp;from=kyiv&amp;to=Q2079&amp;lang=en");
  }

  @Test
  void shownTextIsNeverMarkup() {
    String body = page("from=%3Cscript%3Ealert(1)%3C/script%3E&to=leipzig").body();
    assertThat(body).contains("&lt;script>alert(1)").doesNotContain("<script>alert");
  }
}
