package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.ServedFixture;

/** What tells other sites how to show a page. */
class OEmbedTest extends ServedFixture {

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
  void framesTellHowTheyAreEmbedded() {
    String page = browser.get("/embed/krakow?view=map&lang=pl", "Accept", "text/html").body();
    Matcher link =
        Pattern.compile("type=\"application/json\\+oembed\" href=\"([^\"]*)\"").matcher(page);
    assertThat(link.find()).isTrue();
    String address = link.group(1).replace("&amp;", "&").substring(origin().length());
    assertThat(browser.json(address).get("html").asText()).contains("/embed/krakow?view=map");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from=leipzig&to=krakow&k=5&maxHops=8&lang=pl | lang=pl&amp;theme=auto&amp;to=krakow",
        "from=Q2079&to=Krakau&lang=de&since=1970&until=&only= | to=krakow&amp;since=1970\"",
        "from=leipzig&to=krakow&at=2024-11 | &amp;since=2024-11&amp;until=2024-11",
        "from=leipzig&to=https%3A%2F%2Fw3id.org%2Fpartnergraph%2Fid%2Fkrakow&k=3 | to=krakow\""
      })
  void oembedGivesTheFrameOfAConnectionForItsPage(String query, String frame) {
    JsonNode answer = oembed("/connections?" + query, "format=json");
    assertThat(answer.get("type").asText()).isEqualTo("rich");
    String html = answer.get("html").asText();
    Document page = Jsoup.parse(browser.get("/connections?" + query).body());
    String about = page.selectFirst("link[type=application/json+oembed]").attr("href");
    assertThat(page.select("link[type=text/xml+oembed]")).hasSize(1);
    assertThat(browser.json(about.substring(origin().length())).get("html").asText())
        .contains("/embed/leipzig?view=connection", "krakow");
    assertThat(html)
        .startsWith("<iframe src=\"" + origin() + "/embed/leipzig?view=connection")
        .contains(frame);
    String source = Jsoup.parse(html).selectFirst("iframe").attr("src");
    assertThat(browser.get(source.substring(origin().length())).statusCode()).isEqualTo(200);
  }

  /** Nor for one end, a set of ends, or one that is restricted in ways that no frame knows. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?from=leipzig",
        "?from=leipzig&to=leipzig",
        "?from=leipzig&to=xqzxqz",
        "?from=leipzig&from=kyiv&to=krakow",
        "?from=leipzig&to=krakow&only=attended",
        "?from=leipzig&to=krakow&avoid=kyiv"
      })
  void oembedHasNoFrameForAnotherConnection(String query) {
    String url = Browser.encode(origin() + "/connections" + query);
    HttpResponse<String> answer = browser.get("/oembed?url=" + url);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Browser.json(answer).get("parameter").asText()).isEqualTo("url");
    assertThat(browser.get("/connections" + query).body()).doesNotContain("json+oembed");
  }

  @Test
  void oembedRefusesAThemeByName() {
    String url = Browser.encode(origin() + "/embed/leipzig?theme=grey");
    HttpResponse<String> answer = browser.get("/oembed?url=" + url);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Browser.json(answer).get("detail").asText())
        .isEqualTo("in the url, theme must be one of auto, light, dark");
  }

  private static JsonNode oembed(String page, String more) {
    return browser.json("/oembed?url=" + Browser.encode(origin() + page) + "&" + more);
  }
}
