package org.partnergraph.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
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

/** The pages as a browser without JavaScript gets them, from a real server. */
class PagesTest {

  private static final int MOST_CRAWLED = 160;
  private static final String HOSTILE = "<script>alert(1)</script>";
  private static final String ADD =
      """
      PREFIX id: <https://w3id.org/partnergraph/id/>
      PREFIX cp: <https://w3id.org/partnergraph/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      INSERT DATA { GRAPH id:graph-test {
        id:hostile-town a cp:City ; skos:prefLabel "Town </title><script>alert(1)</script>"@en ;
          skos:altLabel "<img src=x onerror=alert(1)>"@en ; skos:closeMatch <javascript:alert(1)>
      } }
      """;

  private static Server server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    server = Server.start(Config.inMemory().withToken("secret"), Progress.silent());
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

  @Test
  void leadsNowhereThatIsNotThereAndIsSoundEverywhere() {
    Deque<String> open = new ArrayDeque<>(List.of("/?lang=en"));
    Set<String> seen = new HashSet<>(open);
    List<String> pages = new ArrayList<>();
    while (!open.isEmpty() && pages.size() < MOST_CRAWLED) {
      String path = open.pop();
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        pages.add(path);
        for (String link : links(sound(path, answer))) {
          if (isServed(link) && seen.add(link)) {
            open.add(link);
          }
        }
      }
    }
    assertThat(pages).hasSize(MOST_CRAWLED);
    assertThat(pages).anyMatch(p -> p.startsWith("/page/")).anyMatch(p -> p.startsWith("/browse/"));
  }

  /** Of the lists only those narrowed by one choice: there are too many others. */
  private static boolean isServed(String link) {
    boolean one = link.chars().filter(c -> c == '=').count() <= 2;
    return one
        && link.matches("/(\\?.*)?|/(page|browse|search|connections|questions|api|assets)\\b.*")
        && (link.endsWith("lang=en") || link.startsWith("/a"));
  }

  private static Document sound(String path, HttpResponse<String> answer) {
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document page = Jsoup.parse(answer.body(), server.address().toString(), parser);
    assertThat(parser.getErrors()).as(path).isEmpty();
    assertThat(page.select("html").attr("lang")).as(path).isEqualTo("en");
    assertThat(page.select("h1")).as(path).hasSize(1);
    assertThat(page.select("[style], script:not([src]):not([type=application/ld+json])"))
        .as(path)
        .isEmpty();
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'");
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).as(path).doesNotHaveDuplicates();
    for (Element inner : page.select("a[href^=#]")) {
      assertThat(ids).as(path).contains(inner.attr("href").substring(1));
    }
    return page;
  }

  private static Set<String> links(Document page) {
    Set<String> links = new LinkedHashSet<>();
    for (Element link : page.select("a[href^=/], link[href^=/]")) {
      links.add(link.attr("href").replaceFirst("#.*", ""));
    }
    return links;
  }

  @ParameterizedTest
  @CsvSource({
    "leipzig, City",
    "burkhard-jung, Person",
    "eurocities, Organization",
    "meeting-2024-11-18, Event",
    "doc-002, CreativeWork",
    "partnership-leipzig-krakow, Thing"
  })
  void tellsMachinesWhatThePageIsAbout(String id, String type) {
    Document page = page("/page/" + id + "?lang=en");
    var json = page.select("script[type=application/ld+json]").first().data();
    assertThat(json)
        .contains("\"@type\":\"" + type + "\"", "\"@id\":\"https://w3id.org/partnergraph/id/" + id);
    assertThat(page.select("meta[property=og:title]").attr("content"))
        .isEqualTo(page.select("h1").text());
    assertThat(page.select("link[hreflang]")).hasSize(3);
  }

  @Test
  void findsTheSamePageByItsWikidataId() {
    assertThat(page("/page/Q2079?lang=en").select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://w3id.org/partnergraph/id/leipzig");
  }

  @Test
  void suggestsWhatAnUnknownAddressMayMean() {
    HttpResponse<String> answer = get("/page/leipzg?lang=en");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(answer.body()).select("main a[href^=/page/]").eachText())
        .contains("Leipzig");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cities", "partnerships", "people", "institutions", "events", "documents"})
  void countsInEveryListWhatItsChoicesGive(String kind) {
    Document list = page("/browse/" + kind + "?lang=en");
    assertThat(list.select(".items > li")).isNotEmpty();
    int checked = 0;
    for (Element facet : list.select(".facet")) {
      Element choice = facet.select("li").first();
      Document narrowed = page(choice.select("a").attr("href"));
      assertThat(narrowed.select(".items > li"))
          .hasSize(Integer.parseInt(choice.select(".quiet").text()));
      assertThat(narrowed.select(".facet a[aria-current]")).hasSize(1);
      checked++;
    }
    assertThat(checked).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?lang=de%0Ade",
        "/browse/cities?lang=de%0Ade",
        "/browse/cities?page=1%0A2",
        "/browse/cities?kind=x%0Ay",
        "/questions/events/participants?limit=1%0A2",
        "/connections?k=1%0A2"
      })
  void refusesALineFeedInAValue(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("<html lang=\"de\">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ontology?foo=1", "/sparql?foo=1", "/ontology/Nothing"})
  void tellsProblemsToProgramsAsDocumentsAndToPeopleAsPages(String path) {
    HttpResponse<String> document = browser.get(path, "Accept", "text/turtle");
    HttpResponse<String> page = get(path);
    assertThat(document.statusCode()).isEqualTo(page.statusCode()).isBetween(400, 404);
    assertThat(document.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sparql?query=", "/sparql?example=", "/ontology?vocabularies="})
  void takesFieldsThatWereLeftEmptyForAbsent(String path) {
    assertThat(page(path).select("h1")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/browse/xyz?lang=en", "/questions/no/such?lang=en"})
  void tellsOnAPageThatNothingIsThere(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<html lang=\"en\">", "is not an address of this service");
    assertThat(browser.get(path).headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
  }

  @Test
  void offersOnlyFormatsThatCanBeGiven() {
    String data = "link[rel=alternate][type]";
    assertThat(page("/search?lang=en").select(data)).isEmpty();
    assertThat(page("/questions/events/participants?lang=en").select(data)).isEmpty();
    for (String path :
        List.of(
            "/search?q=Lemberg&lang=en",
            "/questions/events/participants?event=meeting-2024-11-18&lang=en")) {
      Element link = page(path).select(data).first();
      HttpResponse<String> other = browser.get(link.attr("href"), "Accept", link.attr("type"));
      assertThat(other.statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void leadsToFurtherRowsAndQuotesInTheLanguageOfTheDocument() {
    String path = "/questions/events/participants?event=meeting-2024-11-18&limit=4&lang=en";
    Document first = page(path);
    assertThat(first.select("td.quote[lang=de]")).hasSize(4);
    Document second = page(first.select("a[rel=next]").attr("href"));
    assertThat(second.select("td.quote[lang=de]")).hasSize(2);
    assertThat(second.select("a[rel=next]")).isEmpty();
  }

  @Test
  void countsADocumentThatIsCalledLikeAWordOfThePage() {
    String add = ADD.replace("graph-test", "title").replace("hostile-town", "quiet-town");
    HttpResponse<String> added =
        browser.send(
            "POST",
            "/update",
            add,
            "Content-Type",
            "application/sparql-update",
            "Authorization",
            "Bearer secret");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(204);
    Document data = page("/data?lang=en");
    assertThat(data.select("a[href^=/page/title]")).hasSize(1);
    assertThat(data.select("a[href^=/page/graph-decisions], a[href^=/page/graph-derived]"))
        .isEmpty();
  }

  @Test
  void refusesAChoiceThatNothingHas() {
    HttpResponse<String> answer =
        get("/browse/partnerships?lang=en&kind=" + Browser.encode(HOSTILE));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("kind must be one of").doesNotContain(HOSTILE);
    assertThat(get("/browse/cities?mood=good").statusCode()).isEqualTo(400);
  }

  @Test
  void letsNoNameAndNoParameterBecomeAScript() {
    HttpResponse<String> added =
        browser.send(
            "POST",
            "/update",
            ADD,
            "Content-Type",
            "application/sparql-update",
            "Authorization",
            "Bearer secret");
    assertThat(added.statusCode()).isEqualTo(204);
    String asked = Browser.encode(HOSTILE);
    for (String path :
        List.of(
            "/page/hostile-town?lang=en",
            "/browse/cities?lang=en",
            "/search?q=" + asked,
            "/page/" + asked.replace("%2F", ""),
            "/connections?from=" + asked + "&to=hostile-town")) {
      String body = get(path).body();
      assertThat(body).as(path).contains("<main").doesNotContain(HOSTILE, "<img src=x");
      assertThat(body).as(path).doesNotContain("href=\"javascript:");
    }
    assertThat(get("/page/hostile-town?lang=en").body()).contains("&lt;script>alert(1)");
  }

  @Test
  void takesNamesInQuestionsAndKeepsWhatWasTypedBesideWhatIsWrongWithIt() {
    String event = "/questions/events/participants?lang=de&event=";
    assertThat(page(event + "Treffen+Jung%E2%80%93Miszalski%2C+18.11.2024").select("td.quote"))
        .hasSize(6);
    assertThat(page(event + "Treffen").select(".trouble a[href*=event]")).hasSizeGreaterThan(1);
    Document other = page(event + "leipzig");
    assertThat(other.select("tbody")).isEmpty();
    assertThat(other.select(".notice").text()).contains("„Leipzig“ (Stadt)");
    String day = "/questions/offices/holder-at?lang=de&post=office-president-of-krakow&date=";
    HttpResponse<String> wrong = get(day + "gestern");
    assertThat(wrong.statusCode()).isEqualTo(400);
    Element field = Jsoup.parse(wrong.body()).selectFirst("[aria-invalid]");
    assertThat(field.attr("value")).isEqualTo("gestern");
    assertThat(get(event + "xyzzyqq").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/browse/cities", "/data", "/ontology", "/sparql", "/questions", "/api"})
  void hasAnAddressWithTheDataVersionAndSaysHowToCite(String path) {
    Document page = page(path + "?lang=en");
    Element pinned = page.selectFirst("footer a[rel=bookmark]");
    assertThat(pinned.attr("href")).contains("lang=en&version=");
    assertThat(get(pinned.attr("href")).statusCode()).isEqualTo(200);
    assertThat(page.select("footer a[href$=#cite]")).hasSize(1);
  }
}
