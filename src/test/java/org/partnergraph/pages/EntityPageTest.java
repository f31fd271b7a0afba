package org.partnergraph.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** The page of an entity as a browser without JavaScript gets it, from a real server. */
class EntityPageTest {

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

  private static HttpResponse<String> get(String path) {
    return browser.get(path, "Accept", "text/html,*/*;q=0.8");
  }

  private static Document page(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body(), server.address().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "leipzig, about, partnerships",
    "burkhard-jung, offices, participations",
    "partnership-leipzig-krakow, about, parties",
    "meeting-2024-11-18, about, participants"
  })
  void showsFirstWhatAReaderOfThatKindWants(String id, String one, String other) {
    List<String> sections =
        page("/page/" + id).select("article section").eachAttr("aria-labelledby");
    assertThat(sections.subList(0, 3)).containsExactly(one, "picture", other);
  }

  @Test
  void givesEveryStatedFactItsQuoteWithDocumentAndLines() {
    Document page = page("/page/burkhard-jung?lang=en");
    var facts = page.select(".fact");
    assertThat(facts.size()).isGreaterThan(30);
    for (Element fact : facts) {
      boolean marked = !fact.select(".what .mark").isEmpty();
      assertThat(marked || !fact.select("details blockquote footer a").isEmpty())
          .as(fact.text())
          .isTrue();
    }
    assertThat(page.select("#offices ~ .group blockquote").text())
        .contains("Burkhard Jung ist seit Februar 2006 Oberbürgermeister von Leipzig");
    assertThat(page.select("blockquote[lang=de] footer[lang=en]").size()).isGreaterThan(20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"de; seit Februar 2006", "en; since February 2006", "pl; od lutego 2006"})
  void writesDatesAsTheLanguageDoes(String language, String written) {
    assertThat(page("/page/burkhard-jung?lang=" + language).select(".when").eachText())
        .anyMatch(text -> text.contains(written));
  }

  @Test
  void showsContestedValuesSideBySideWithTheReasonOfTheDecision() {
    Document page = page("/page/youth-exchange-2024?lang=en");
    Element contested = page.select(".contested").first();
    assertThat(contested.select(".sides > li").eachText())
        .hasSize(2)
        .anyMatch(side -> side.startsWith("occurred shown first"))
        .anyMatch(side -> side.startsWith("planned"));
    assertThat(contested.select(".note").text()).contains("Text 001 announces the youth exchange");
  }

  @Test
  void showsOnlyThePassagesOfADocumentThatAreQuoted() {
    Document page = page("/page/doc-002?lang=en");
    assertThat(page.select(".passage").size()).isGreaterThan(20);
    assertThat(page.select(".passage .source").eachText())
        .anyMatch(text -> text.contains("empfing der Krakauer Stadtpräsident"));
    assertThat(page.select(".passage")).allMatch(p -> !p.select(".drawn li").isEmpty());
    assertThat(page.select(".passage mark")).isNotEmpty();
  }

  @Test
  void drawsThePictureOfLeipzigAndStaysLight() {
    HttpResponse<String> answer = get("/page/leipzig?lang=de");
    assertThat(answer.body().length()).isBetween(50_000, 200_000);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".drawing svg > title").text()).contains("Leipzig");
    assertThat(page.select(".drawing.broad a").size()).isGreaterThan(14);
    assertThat(page.select(".drawing.narrow a").eachAttr("href"))
        .isEqualTo(page.select(".drawing.broad a").eachAttr("href"));
    assertThat(page("/page/krakow?lang=de").select(".drawing.broad text").eachText()).contains("∴");
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select(".drawing [style], .drawing style")).isEmpty();
  }

  /** But for what a part of a page must not have: a style sheet and an origin of its own. */
  @Test
  void drawsTheSamePictureAsTheInterface() {
    Document page = page("/page/leipzig?lang=de");
    Document alone =
        Jsoup.parse(
            get("/api/entities/leipzig/graph.svg?limit=24&lang=de").body(), "", Parser.xmlParser());
    assertThat(page.select(".drawing.broad path.pg-edge").eachAttr("d"))
        .hasSizeGreaterThan(20)
        .isEqualTo(alone.select("path.pg-edge").eachAttr("d"));
    assertThat(page.select(".drawing.broad text").eachText())
        .isEqualTo(alone.select("text").eachText());
    assertThat(page.select(".drawing.broad a").eachAttr("href"))
        .allSatisfy(address -> assertThat(get(address).statusCode()).isEqualTo(200))
        .hasSize(alone.select("a").size());
  }

  @Test
  void beginsTheCityWithItsPartnersSinceWhenAndDrawsThem() {
    Document city = page("/page/leipzig?lang=en");
    assertThat(city.select(".glance .partners").text()).contains("Kraków since September 1973");
    assertThat(city.select(".glance a[href^=/page/burkhard-jung]")).hasSize(1);
    assertThat(city.select(".glance li:has(a[href^=/page/burkhard-jung])").text())
        .contains("Lord Mayor of Leipzig since February 2006");
    assertThat(city.select(".glance li:has(a[href^=/page/gabriele-goldfuss])").text())
        .contains("City of Leipzig (attested on 13 March 2021)");
    assertThat(city.select(".drawing.broad a[href^=/page/krakow]")).hasSize(1);
  }
}
