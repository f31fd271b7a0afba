package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.ServedFixture;

/** How much a picture shows, and how wrong limits are refused. */
class LimitsTest extends ServedFixture {

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
        "/embed?entity=leipzig&kinds=nonsense",
        "/embed/leipzig?view=map&kinds=nonsense",
        "/embed/leipzig?view=timeline&kinds=Partnership+nonsense",
        "/oembed",
        "/oembed?url=%20&format=json",
        "/oembed?url=x&maxwidth=0",
        "/oembed?url=x&maxheight=wide"
      })
  void refusesWhatItCannotShow(String path) {
    assertThat(browser.get(path).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"since=abc,since", "until=2000-13,until", "limit=201,limit", "kinds=nonsense,kinds"})
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

  /** With the name of the parameter, and what may stand there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/entities/leipzig/graph?lang=pl",
        "/api/entities/leipzig/graph.svg?lang=pl",
        "/api/entities/leipzig/map?lang=pl",
        "/api/entities/leipzig/map.svg?form=narrow"
      })
  void refusesAKindThatThereIsNotByItsName(String path) {
    HttpResponse<String> refused = browser.get(path + "&kinds=post-in,nonsense");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Browser.json(refused).get("parameter").asText()).isEqualTo("kinds");
    assertThat(Browser.json(refused).get("detail").asText())
        .startsWith("kinds must be some of ")
        .contains("Partnership, ", "kind-cooperation, ", "post-in, ")
        .endsWith(", not nonsense");
  }

  /** Every kind that a picture names is one that may be asked for, and draws what it counts. */
  @ParameterizedTest
  @ValueSource(strings = {"leipzig", "krakow", "partnership-leipzig-krakow"})
  void takesEveryKindThatAPictureNames(String entity) {
    String path = "/api/entities/" + entity + "/graph?limit=200";
    JsonNode kinds = browser.json(path).at("/data/relations");
    assertThat(kinds).hasSizeGreaterThan(3);
    for (JsonNode kind : kinds) {
      JsonNode some = browser.json(path + "&kinds=" + kind.get("id").asText()).get("data");
      assertThat(some.at("/relations/0/count")).as(path).isEqualTo(kind.get("count"));
    }
    assertThat(browser.get(path + "&kinds=kind-friendship,+kind-contact").statusCode())
        .isEqualTo(200);
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
    assertThat(BuilderPageTest.snippets(built).get(0))
        .contains("since=\"1970\" until=\"1990\" kinds=\"Partnership\" limit=\"12\"");
    for (String view : List.of("map", "timeline", "connection&to=krakow", "table")) {
      String some = browser.get("/embed/leipzig?lang=en&view=" + view + "&" + limits).body();
      Document without = Jsoup.parse(Jsoup.parse(some).selectFirst("noscript").html());
      assertThat(browser.get(without.selectFirst("img").attr("src")).statusCode()).isEqualTo(200);
    }
  }

  /** People of whom no document says when may be of any period; how many links are so is said. */
  @Test
  void whatHasNoDateIsOfAnyPeriodMarkedAndCounted() {
    JsonNode all = browser.json("/api/entities/leipzig/graph?limit=200").get("data");
    JsonNode some =
        browser.json("/api/entities/leipzig/graph?limit=200&since=1800&until=1801").get("data");
    assertThat(all.get("undated").asInt()).isZero();
    assertThat(some.findValuesAsText("relation")).contains("council-of", "associated-with");
    assertThat(some.get("edges")).hasSizeLessThan(all.get("edges").size());
    List<JsonNode> edges = new ArrayList<>();
    some.get("edges").forEach(edges::add);
    assertThat(edges)
        .filteredOn(edge -> !edge.get("id").asText().startsWith("group-"))
        .hasSizeGreaterThan(5)
        .allMatch(edge -> edge.get("undated").asBoolean())
        .allMatch(edge -> !edge.get("when").asText().isEmpty());
    assertThat(some.get("undated").asInt()).isGreaterThan(5);
    String page = browser.get("/embed/leipzig?since=1800&until=1801&lang=en").body();
    assertThat(page)
        .contains("shown for any period: " + some.get("undated").asInt(), ">undated</td>");
  }

  /** Also by the days on which it is attested, and by a year that a document does not explain. */
  @ParameterizedTest
  @CsvSource({
    "since=1200, 2",
    "since=1961&until=1962, 0",
    "until=1950, 0",
    "since=2021-03&until=2021-04, 1",
    "since=2024-11&until=2024-12, 1",
    "since=2030, 1",
    "since=1200&until=1300, 0"
  })
  void networkMapAndTimelineHaveTheSamePartnershipsInAPeriod(String period, int least) {
    Set<String> told = new TreeSet<>();
    JsonNode timeline = browser.json("/api/entities/leipzig/timeline?" + period).get("data");
    for (String part : List.of("dated", "undated")) {
      timeline.get(part).forEach(entry -> told.add(entry.at("/node/id").asText()));
    }
    told.removeIf(id -> !id.startsWith("partnership-"));
    for (String view : List.of("graph?limit=200&", "map?")) {
      Set<String> drawn = new TreeSet<>();
      browser
          .json("/api/entities/leipzig/" + view + period)
          .at("/data/edges")
          .forEach(edge -> drawn.add(edge.at("/via/id").asText()));
      drawn.removeIf(id -> !id.startsWith("partnership-"));
      assertThat(drawn).as(view).hasSizeGreaterThanOrEqualTo(least);
      assertThat(told).as(view).containsAll(drawn);
      if (view.startsWith("graph")) {
        assertThat(drawn).isEqualTo(told);
      }
    }
  }
}
