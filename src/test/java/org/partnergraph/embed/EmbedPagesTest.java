package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    assertThat(without.split("<tr>", -1)).hasSizeGreaterThan(10);
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
        .contains("<td>Tomasz Daros</td>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/embed/leipzig?view=connection",
        "/embed/leipzig?view=connection&to=leipzig",
        "/embed/leipzig?accent=red",
        "/embed/leipzig?theme=grey",
        "/widget/theme.css?ink=%7D",
        "/oembed",
        "/oembed?url=%20&format=json",
        "/oembed?url=x&maxwidth=0",
        "/oembed?url=x&maxheight=wide"
      })
  void refusesWhatItCannotShow(String path) {
    assertThat(browser.get(path).statusCode()).isEqualTo(400);
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
