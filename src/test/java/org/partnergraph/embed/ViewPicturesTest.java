package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.ServedFixture;

/** The pictures of map, timeline and connection as files. */
class ViewPicturesTest extends ServedFixture {

  /** The timeline says which kinds of entries it has, and each can be left out of its picture. */
  @Test
  void aTimelineIsDrawnWithoutSomeKindsOfEntries() {
    String about = "/api/entities/leipzig/timeline.svg?lang=en&since=1990&until=2000";
    assertThat(browser.get(about).body())
        .contains("Leipzig–Houston", "1995", "Operating microscope");
    assertThat(browser.get(about + "&without=party,undated").body())
        .contains("1995")
        .doesNotContain("Leipzig–Houston", "Operating microscope");
    HttpResponse<String> refused = browser.get(about + "&without=inFrameworkOf,nonsense");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Browser.json(refused).get("parameter").asText()).isEqualTo("without");
    assertThat(Browser.json(refused).get("detail").asText())
        .contains("undated", "party", ", not nonsense");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/entities/leipzig/map.svg",
        "/api/entities/leipzig/timeline.svg",
        "/api/connections.svg?from=tomasz-daros&to=holger-mahnicke",
        "/api/connections.svg?from=michael-bloomberg&to=leipzig"
      })
  void drawsPicturesWithoutStyleAttributesAndTheSameAgain(String path) {
    HttpResponse<String> first = browser.get(path);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Content-Type")).contains("image/svg+xml");
    assertThat(first.body())
        .contains("role=\"graphics-document\"", "<title", "<desc")
        .doesNotContain("style=");
    assertThat(first.body()).doesNotContain("NaN", "Infinity");
    assertThat(browser.get(path).body()).isEqualTo(first.body());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/entities/leipzig/timeline.svg?lang=en,since=1990&until=2000",
    "/api/connections.svg?from=tomasz-daros&to=holger-mahnicke&lang=en,until=1980",
    "/api/entities/leipzig/map.svg?lang=en,since=2022",
    "/api/entities/leipzig/graph.svg?lang=en,since=2022"
  })
  void drawsAPeriodAndLetsOtherSitesShowIt(String path, String period) {
    HttpResponse<String> some = browser.get(path + "&" + period);
    assertThat(some.statusCode()).isEqualTo(200);
    assertThat(some.body()).isNotEqualTo(browser.get(path).body());
    assertThat(some.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
    HttpResponse<String> turned = browser.get(path + "&since=2001&until=2000");
    assertThat(turned.statusCode()).isEqualTo(400);
    assertThat(Browser.json(turned).get("parameter").asText()).isEqualTo("until");
  }

  /** A timeline of some years draws what the same timeline as data holds. */
  @Test
  void theTimelineOfSomeYearsIsTheOneThatTheDataTell() {
    String about = "/api/entities/leipzig/timeline";
    String years = "?since=1990&until=2000&lang=en";
    JsonNode told = browser.json(about + years).at("/data/dated");
    String picture = browser.get(about + ".svg" + years).body();
    assertThat(told).isNotEmpty();
    told.forEach(e -> assertThat(picture).contains("/page/" + e.at("/node/id").asText() + "?"));
    assertThat(picture.split("<a ", -1)).hasSizeLessThan(told.size() + 30);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=leipzig&to=kyiv&through=krakow&avoid=lviv&k=2",
        "from=leipzig&from=lviv&to=krakow&only=party-of&at=2024",
        "from=michael-bloomberg&to=leipzig&allow=documents"
      })
  void drawsTheConnectionThatTheInterfaceTells(String query) {
    JsonNode best = browser.json("/api/connections?lang=en&" + query).at("/data/paths/0");
    String picture = browser.get("/api/connections.svg?lang=en&" + query).body();
    List<String> drawn =
        Pattern.compile("/page/([^?]+)\\?")
            .matcher(picture)
            .results()
            .map(m -> m.group(1))
            .toList();
    List<String> told = new ArrayList<>(List.of(best.at("/from/id").asText()));
    best.get("steps").forEach(step -> told.add(step.at("/to/id").asText()));
    assertThat(drawn).hasSizeGreaterThan(2).isEqualTo(told);
  }

  @Test
  void drawsAllThatAreNotConnected() {
    String query = "from=michael-bloomberg&to=leipzig&to=krakow&lang=en";
    assertThat(browser.get("/api/connections.svg?" + query).body())
        .contains("/page/michael-bloomberg?", "/page/leipzig?", "/page/krakow?");
  }

  @Test
  void namesTheParameterAtFault() {
    HttpResponse<String> same = browser.get("/api/connections.svg?from=leipzig&to=leipzig");
    assertThat(same.statusCode()).isEqualTo(400);
    assertThat(Browser.json(same).get("parameter").asText()).isEqualTo("to");
    assertThat(browser.get("/api/connections.svg?from=leipzig").statusCode()).isEqualTo(400);
    assertThat(browser.get("/api/entities/leipzg/map").statusCode()).isEqualTo(404);
  }
}
