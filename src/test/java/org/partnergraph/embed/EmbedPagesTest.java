package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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

/** The page for frames, the builder, the module and oEmbed, without a browser. */
class EmbedPagesTest {

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

  private static String origin() {
    return server.address().resolve("/").toString().replaceFirst("/$", "");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/embed/leipzig",
        "/embed/leipzig?view=timeline&lang=pl",
        "/embed/leipzig?view=connection&to=krakow",
        "/embed/leipzg",
        "/embed/leipzig?view=round"
      })
  void onlyWhatIsMadeForFramesMayBeFramed(String path) {
    HttpResponse<String> answer = browser.get(path, "Accept", "text/html");
    assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors *");
    assertThat(header(answer, "X-Frame-Options")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/embed",
        "/embed?entity=leipzig",
        "/page/leipzig",
        "/api/search?q=x",
        "/nothing"
      })
  void nothingElseMayBeFramed(String path) {
    HttpResponse<String> answer = browser.get(path, "Accept", "text/html");
    assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
  }

  @Test
  void thePageForFramesWorksWithoutScripts() {
    String page = browser.get("/embed/burkhard-jung?lang=en", "Accept", "text/html").body();
    String without = page.substring(page.indexOf("<noscript>"), page.indexOf("</noscript>"));
    assertThat(without)
        .contains("<img src=\"/api/entities/burkhard-jung/graph.svg?limit=24&amp;lang=en\"")
        .contains("Lord Mayor of Leipzig", "since February 2006", "said by a document")
        .contains("<blockquote lang=\"de\">", "/page/doc-002");
    assertThat(without.split("<tr ", -1)).hasSizeGreaterThan(10);
  }

  /** That it was so on a day does not tell since when, nor does a year that a slide prints. */
  @Test
  void theTimelineAsAPictureSaysWhatItsDatesAreOf() {
    String picture = browser.get("/api/entities/leipzig/timeline.svg?lang=de").body();
    assertThat(picture)
        .contains(">bezeugt am: 13. März 2021", ">Datum ohne Bezeichnung: 1961", ">September 1973")
        .doesNotContain(">13. März 2021 · beteiligt", ">1961 ·");
  }

  @Test
  void theTableSaysWhatTheViewShows() {
    String timeline = browser.get("/embed/leipzig?view=timeline&lang=en").body();
    assertThat(timeline).contains("timeline.svg?lang=en", "1973");
    String connection =
        browser.get("/embed/tomasz-daros?view=connection&to=holger-mahnicke&lang=en").body();
    assertThat(connection)
        .contains("connections.svg?from=tomasz-daros&amp;to=holger-mahnicke&amp;lang=en")
        .contains(">Tomasz Daros</td>");
  }

  private static Document frame(String path) {
    return Jsoup.parse(browser.get("/embed/" + path).body());
  }

  @ParameterizedTest
  @CsvSource({"map,/map", "graph,/graph?limit=24", "card,/graph?limit=24"})
  void theTableHasARowForEachLineOfThePicture(String view, String path) {
    JsonNode drawn = browser.json("/api/entities/leipzig" + path).get("data");
    Document page = frame("leipzig?lang=de&view=" + view);
    assertThat(page.select("noscript tbody tr")).hasSameSizeAs(drawn.get("edges"));
    List<String> groups = new ArrayList<>();
    for (JsonNode node : drawn.get("nodes")) {
      if (node.has("group")) {
        groups.add(node.get("label").asText());
      }
    }
    assertThat(groups.isEmpty()).isEqualTo(view.equals("map"));
    assertThat(page.select("noscript tbody td:nth-child(3)").eachText()).containsAll(groups);
  }

  @Test
  void saysThatThereIsNothingInPlaceOfAnEmptyTable() {
    String apart = "michael-bloomberg?view=connection&to=leipzig&lang=en";
    assertThat(browser.json("/api/connections?from=michael-bloomberg&to=leipzig").at("/data/paths"))
        .isEmpty();
    Document page = frame(apart);
    assertThat(page.select("noscript table")).isEmpty();
    assertThat(page.select("noscript").text()).contains("No connection found");
  }

  @Test
  void smallScreensGetANarrowPictureWhereThereIsOne() {
    String narrow = frame("leipzig?lang=de&theme=dark").select("noscript source").attr("srcset");
    assertThat(narrow).endsWith("&form=narrow");
    assertThat(browser.get(narrow).body())
        .contains("<svg", "#" + Palette.usual("dark").get("paper"));
    assertThat(frame("leipzig?view=map").select("noscript source[media]")).hasSize(1);
    assertThat(frame("leipzig?view=timeline").select("noscript source")).isEmpty();
  }

  @Test
  void coloursFollowANewRelease() {
    HttpResponse<String> sheet = browser.get("/widget/theme.css?accent=aa0000");
    assertThat(header(sheet, "Cache-Control")).isEqualTo("public, max-age=300");
  }

  /** As the widget says it: a begin is not a date of the whole. */
  @Test
  void tableAndPictureNameTheDatesThatAreNotOfTheWhole() {
    String about = "/api/entities/burkhard-jung/timeline";
    String table = browser.get("/embed/burkhard-jung?view=timeline&lang=en").body();
    String picture = browser.get(about + ".svg?lang=en").body();
    List<String> begins = new ArrayList<>();
    for (JsonNode entry : browser.json(about + "?lang=en").at("/data/dated")) {
      if (entry.at("/when/0/property/id").asText().equals("begin")) {
        String label = entry.at("/when/0/property/label").asText();
        begins.add(label + ": " + entry.at("/when/0/text").asText());
      }
    }
    assertThat(begins)
        .isNotEmpty()
        .allSatisfy(begin -> assertThat(table).contains(">" + begin + "</td>"))
        .allSatisfy(begin -> assertThat(picture).contains(">" + begin + " · "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"graph", "map", "timeline", "connection&to=krakow"})
  void whoHasNoScriptsGetsTheChosenColours(String view) {
    String colours = "&paper=202020&ink=fafafa&accent=ffcc00";
    Document page =
        Jsoup.parse(browser.get("/embed/leipzig?lang=de&view=" + view + colours).body());
    String picture = page.select("noscript img").attr("src");
    String svg = browser.get(picture).body();
    assertThat(svg)
        .contains("{ .pg { --paper: #202020; --ink: #fafafa; --line: #", "--city: #ffcc00");
    assertThat(browser.get(picture.replaceAll("&(theme|paper|ink|accent)=[^&]*", "")).body())
        .doesNotContain("#202020");
    String sheet = browser.get(page.select("link[href^=/widget/theme]").attr("href")).body();
    assertThat(sheet).contains("body { --ink: #fafafa;", "background: #202020;");
  }

  @Test
  void aPictureFollowsTheThemeOfItsFrame() {
    String page = browser.get("/embed/leipzig?theme=dark&lang=de").body();
    assertThat(page).contains("graph.svg?limit=24&amp;lang=de&amp;theme=dark");
    assertThat(browser.get("/api/entities/leipzig/graph.svg?theme=dark&lang=de").body())
        .contains("{ .pg { --paper: #" + Palette.usual("dark").get("paper") + ";");
    assertThat(browser.get("/api/entities/leipzig/graph.svg?theme=auto&lang=de").body())
        .isEqualTo(browser.get("/api/entities/leipzig/graph.svg?lang=de").body());
  }

  @Test
  void saysInTheLanguageAskedForThatNothingIsThere() {
    String page = browser.get("/embed/nonesuch?lang=pl", "Accept", "text/html").body();
    assertThat(page).contains("Pod nazwą „nonesuch” nie ma żadnego wpisu.", "/assets/embed.css");
    assertThat(page).doesNotContain("there is no");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/embed/leipzig?view=connection",
        "/embed/leipzig?view=connection&to=leipzig",
        "/embed/leipzig?accent=red",
        "/embed/leipzig?theme=grey",
        "/widget/theme.css?ink=%7D",
        "/embed/leipzig?since=abc",
        "/embed/leipzig?since=2001&until=2000",
        "/embed/leipzig?limit=7",
        "/embed/leipzig?limit=many",
        "/embed?entity=leipzig&until=x",
        "/oembed",
        "/oembed?url=%20&format=json",
        "/oembed?url=x&maxwidth=0",
        "/oembed?url=x&maxheight=wide"
      })
  void refusesWhatItCannotShow(String path) {
    assertThat(browser.get(path).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"since=abc,since", "until=2000-13,until", "limit=201,limit"})
  void namesTheLimitThatIsWrong(String query, String parameter) {
    HttpResponse<String> page =
        browser.get("/embed/leipzig?lang=en&" + query, "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains(parameter + " must be");
    String url = Browser.encode(origin() + "/embed/leipzig?" + query);
    HttpResponse<String> told = browser.get("/oembed?url=" + url);
    assertThat(told.statusCode()).isEqualTo(400);
    assertThat(Browser.json(told).get("parameter").asText()).isEqualTo("url");
    assertThat(Browser.json(told).get("detail").asText()).contains(parameter + " must be");
  }

  /** The frame, its picture, its table and what oEmbed gives out have the limits of the element. */
  @Test
  void framesShowAPeriodSomeKindsAndSoMany() {
    String limits = "since=1970&until=1990&kinds=Partnership&limit=12";
    Document page = Jsoup.parse(browser.get("/embed/leipzig?view=graph&lang=en&" + limits).body());
    Element widget = page.selectFirst("partner-graph");
    assertThat(widget.attr("since") + widget.attr("until")).isEqualTo("19701990");
    assertThat(widget.attr("kinds") + widget.attr("limit")).isEqualTo("Partnership12");
    Document inside = Jsoup.parse(page.selectFirst("noscript").html());
    String picture = inside.selectFirst("img").attr("src");
    assertThat(picture).contains("since=1970", "until=1990", "kinds=Partnership", "limit=12");
    assertThat(browser.get(picture).statusCode()).isEqualTo(200);
    int edges = browser.json("/api/entities/leipzig/graph?" + limits).at("/data/edges").size();
    assertThat(inside.select("tbody tr")).hasSize(edges);
    assertThat(edges).isBetween(1, 12);
    String url = Browser.encode(origin() + "/embed/leipzig?view=graph&lang=en&" + limits);
    assertThat(browser.json("/oembed?url=" + url).get("html").asText())
        .contains("since=1970", "until=1990", "kinds=Partnership", "limit=12");
    String built = browser.get("/embed?entity=leipzig&lang=en&" + limits).body();
    assertThat(snippets(built).get(0))
        .contains("since=\"1970\" until=\"1990\" kinds=\"Partnership\" limit=\"12\"");
    for (String view : List.of("map", "timeline", "connection&to=krakow", "card", "table")) {
      String some = browser.get("/embed/leipzig?lang=en&view=" + view + "&" + limits).body();
      Document without = Jsoup.parse(Jsoup.parse(some).selectFirst("noscript").html());
      assertThat(browser.get(without.selectFirst("img").attr("src")).statusCode()).isEqualTo(200);
    }
  }

  /** People of whom no document says when are of no period; how many links are left out is said. */
  @Test
  void whatHasNoDateIsLeftOutOfAPeriodAndCounted() {
    JsonNode all = browser.json("/api/entities/leipzig/graph?limit=200").get("data");
    JsonNode some =
        browser.json("/api/entities/leipzig/graph?limit=200&since=1800&until=1801").get("data");
    assertThat(all.get("undated").asInt()).isZero();
    assertThat(all.findValuesAsText("relation")).contains("associated-with");
    assertThat(some.findValuesAsText("relation"))
        .contains("council-of")
        .doesNotContain("associated-with");
    assertThat(some.get("undated").asInt()).isGreaterThan(5);
    String page = browser.get("/embed/leipzig?since=1800&until=1801&lang=en").body();
    assertThat(page).contains("not shown for this period: " + some.get("undated").asInt());
  }

  @Test
  void aWordAloneIsNoNameOfACertificate() {
    String page = browser.get("/embed?entity=partnership&lang=en", "Accept", "text/html").body();
    assertThat(page)
        .contains("What is meant by", "charter", "city partnership")
        .doesNotContain("<iframe");
  }

  @Test
  void theBuilderGivesWhatToPaste() {
    String page =
        browser
            .get(
                "/embed?entity=Lipsk&view=graph&shows=pl&theme=dark&load=click&lang=en"
                    + "&colours=own&accent=%230f5f6b&paper=%23ffffff&ink=%23eeeeee",
                "Accept", "text/html")
            .body();
    List<String> snippets = snippets(page);
    WidgetModule module = WidgetModule.load();
    assertThat(snippets).hasSize(4);
    assertThat(snippets.get(0))
        .contains(origin() + "/widget/partner-graph.js?v=" + module.hash())
        .contains("integrity=\"" + module.integrity() + "\" crossorigin=\"anonymous\"")
        .contains("<partner-graph entity=\"leipzig\" view=\"graph\" lang=\"pl\" theme=\"light\"")
        .contains("load=\"click\"", "referrerpolicy=\"no-referrer\"")
        .contains("<svg display=\"block\" width=\"100%\" height=\"560\">")
        .contains("<a href=\"" + origin() + "/page/leipzig?lang=pl\">Lipsk – Partnergraph</a>")
        .doesNotContain("style=", "<img");
    assertThat(snippets.get(1)).contains("--pg-accent: #0f5f6b;", "--pg-ink: #eeeeee;");
    assertThat(snippets.get(2)).contains("<iframe src=\"" + origin() + "/embed/leipzig?view=graph");
    assertThat(snippets.get(2)).contains("allow=\"clipboard-write\"");
    assertThat(page).contains("too close to each other", "class=\"preview\"");
  }

  @Test
  void withoutScriptsTheElementHoldsThePictureAndALinkOfItsHeight() {
    String page =
        browser
            .get(
                "/embed?entity=tomasz-daros&to=holger-mahnicke&view=connection&shows=en",
                "Accept",
                "text/html")
            .body();
    assertThat(snippets(page).get(0))
        .contains("<noscript><br><img src=\"" + origin() + "/api/connections.svg?from=tomasz-daros")
        .contains("height=\"520\" loading=\"lazy\" referrerpolicy=\"no-referrer\">")
        .contains(
            "<a href=\"" + origin() + "/connections?from=tomasz-daros&amp;to=holger-mahnicke");
  }

  private static List<String> snippets(String page) {
    return Pattern.compile("(?s)<textarea[^>]*>(.*?)</textarea>")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .map(text -> text.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\""))
        .map(text -> text.replace("&amp;", "&"))
        .toList();
  }

  @Test
  void theBuilderAsksBackWhereANameIsNotClear() {
    String none = browser.get("/embed?entity=xqzxqz&lang=en", "Accept", "text/html").body();
    assertThat(none).contains("Nothing is called").doesNotContain("<iframe");
    String half =
        browser.get("/embed?entity=leipzig&view=connection&lang=en", "Accept", "text/html").body();
    assertThat(half).contains("still needs the other end", "<iframe");
    String both = "/embed?entity=leipzig&to=leipzig&lang=en&view=";
    assertThat(browser.get(both + "connection", "Accept", "text/html").body())
        .contains("Both ends are the same", "<iframe")
        .doesNotContain("still needs");
    assertThat(browser.get(both + "graph", "Accept", "text/html").body())
        .contains("<iframe")
        .doesNotContain("Both ends", "still needs");
    String unused = "/embed?entity=leipzig&to=xqzxqz&lang=en&view=map";
    assertThat(browser.get(unused, "Accept", "text/html").body())
        .contains("<iframe")
        .doesNotContain("Nothing is called");
  }

  @Test
  void theAddressInTheSnippetNeverChangesAndTheOtherIsAskedAgain() {
    String path = "/widget/partner-graph.js";
    HttpResponse<String> named = browser.get(path + "?v=" + WidgetModule.load().hash());
    assertThat(header(named, "Cache-Control")).contains("immutable");
    assertThat(header(named, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(named, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    HttpResponse<String> plain = browser.get(path);
    assertThat(plain.body()).isEqualTo(named.body());
    assertThat(header(plain, "Cache-Control")).isEqualTo("public, max-age=300");
    assertThat(browser.get(path, "If-None-Match", header(plain, "ETag")).statusCode())
        .isEqualTo(304);
  }

  @Test
  void aModuleThatWasNeverServedIsNotThere() {
    HttpResponse<String> answer = browser.get("/widget/partner-graph.js?v=0123456789abcdef");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Browser.json(answer).get("parameter").asText()).isEqualTo("v");
    assertThat(Browser.json(answer).get("detail").asText()).contains("0123456789abcdef", "/embed");
  }

  @Test
  void pagesTellHowTheyAreEmbedded() {
    String page = browser.get("/page/krakow?lang=pl", "Accept", "text/html").body();
    Matcher link =
        Pattern.compile("type=\"application/json\\+oembed\" href=\"([^\"]*)\"").matcher(page);
    assertThat(link.find()).isTrue();
    String address = link.group(1).replace("&amp;", "&");
    assertThat(address).startsWith(origin() + "/oembed?url=");
    JsonNode answer = Browser.json(browser.get(address.substring(origin().length())));
    assertThat(answer.get("type").asText()).isEqualTo("rich");
    assertThat(answer.get("version").asText()).isEqualTo("1.0");
    assertThat(answer.get("title").asText()).isEqualTo("Kraków");
    assertThat(answer.get("html").asText())
        .startsWith("<iframe src=\"" + origin() + "/embed/krakow?view=graph&amp;lang=pl")
        .contains("height=\"560\"");
  }

  @Test
  void oembedKeepsToTheSizeAndSpeaksXml() {
    HttpResponse<String> answer =
        browser.get(
            "/oembed?format=xml&maxwidth=300&maxheight=400&url="
                + Browser.encode(origin() + "/embed/leipzig?view=timeline&lang=de"));
    assertThat(header(answer, "Content-Type")).startsWith("text/xml");
    assertThat(answer.body())
        .contains("<width>300</width>", "<height>400</height>", "view=timeline", "lang=de");
    HttpResponse<String> other =
        browser.get("/oembed?url=" + Browser.encode("https://example.org/page/leipzig"));
    assertThat(other.statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"100,100", "10000,4000"})
  void oembedTakesEverySize(int width, int height) {
    JsonNode answer = oembed("/page/leipzig", "maxwidth=" + width + "&maxheight=" + height);
    assertThat(answer.get("width").asInt()).isEqualTo(Math.min(width, 800));
    assertThat(answer.get("height").asInt()).isEqualTo(Math.min(height, 560));
    assertThat(answer.get("html").asText()).contains("allow=\"clipboard-write\"");
  }

  private static JsonNode oembed(String page, String more) {
    return browser.json("/oembed?url=" + Browser.encode(origin() + page) + "&" + more);
  }

  @Test
  void oembedSaysThatItDoesNotSpeakAFormat() {
    HttpResponse<String> answer =
        browser.get("/oembed?format=yaml&url=" + Browser.encode(origin() + "/page/leipzig"));
    assertThat(answer.statusCode()).isEqualTo(501);
    assertThat(Browser.json(answer).get("parameter").asText()).isEqualTo("format");
  }

  @Test
  void oembedKeepsTheConnectionAndTheColoursOfAFrame() {
    String frame = "/embed/leipzig?view=connection&to=krakow&accent=aa0000&paper=ffffff&lang=pl";
    JsonNode answer = oembed(frame, "format=json");
    assertThat(answer.get("title").asText()).isEqualTo("Lipsk – Kraków");
    assertThat(answer.get("html").asText())
        .contains("/embed/leipzig?view=connection&amp;lang=pl&amp;theme=light&amp;to=krakow")
        .contains("&amp;accent=aa0000&amp;paper=ffffff");
  }

  @Test
  void framesTellHowTheyAreEmbedded() {
    String page = browser.get("/embed/krakow?view=map&lang=pl", "Accept", "text/html").body();
    Matcher link =
        Pattern.compile("type=\"application/json\\+oembed\" href=\"([^\"]*)\"").matcher(page);
    assertThat(link.find()).isTrue();
    String address = link.group(1).replace("&amp;", "&").substring(origin().length());
    assertThat(browser.json(address).get("html").asText()).contains("/embed/krakow?view=map");
  }
}
