package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.ServedFixture;

/** The page for frames, without a browser. */
class EmbedPagesTest extends ServedFixture {

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
        .contains(">bezeugt am: 13. März 2021", ">Datum ohne Erläuterung: 1961", ">September 1973")
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
  @CsvSource({"map,/map", "graph,/graph?limit=24", "table,/graph?limit=24"})
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

  /** It has no picture, and does not pass that of the network off as its own. */
  @Test
  void aProfileWithoutScriptsIsATableOfItsFacts() {
    JsonNode facts = browser.json("/api/entities/burkhard-jung?lang=en").at("/data/facts");
    Element without = frame("burkhard-jung?lang=en&view=card").selectFirst("noscript");
    assertThat(without.select("tbody tr")).hasSameSizeAs(facts).hasSizeGreaterThan(10);
    assertThat(without.text())
        .contains("Lord Mayor of Leipzig", "begin: February 2006", "derived")
        .doesNotContain("null");
    assertThat(without.select("img, picture")).isEmpty();
    String built = browser.get("/embed?entity=leipzig&view=card&lang=en").body();
    assertThat(BuilderPageTest.snippets(built)).hasSize(2).noneMatch(s -> s.contains("graph.svg"));
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

  /** With letters as large as they are drawn, and each line within the picture. */
  @ParameterizedTest
  @CsvSource({
    "leipzig?lang=de&view=graph",
    "leipzig?lang=pl&view=map",
    "leipzig?lang=pl&view=timeline",
    "tomasz-daros?lang=de&view=connection&to=holger-mahnicke",
    "michael-bloomberg?lang=en&view=connection&to=leipzig"
  })
  void smallScreensGetANarrowPicture(String path) {
    String narrow = frame(path + "&theme=dark").select("noscript source[media]").attr("srcset");
    assertThat(narrow).endsWith("&form=narrow");
    HttpResponse<String> answer = browser.get(narrow);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("#" + Palette.usual("dark").get("paper"));
    Element picture = Jsoup.parse(answer.body(), Parser.xmlParser()).selectFirst("svg");
    double width = Double.parseDouble(picture.attr("viewBox").split(" ")[2]);
    assertThat(width).isBetween(280.0, 340.0);
    assertThat(picture.select("text[x]:not([text-anchor])"))
        .allSatisfy(
            text -> {
              double end =
                  Double.parseDouble(text.attr("x"))
                      + new TextWidth(Double.parseDouble(text.attr("font-size"))).of(text.text());
              assertThat(end).as(text.text()).isLessThan(width + 1);
            });
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
}
