package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.Browser;
import org.partnergraph.ServedFixture;

/** The page that gives what to paste, and the module that it names. */
class BuilderPageTest extends ServedFixture {

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
        .contains(
            "<noscript><br><picture><source media=\"(max-width: 480px)\" srcset=\""
                + origin()
                + "/api/connections.svg?from=tomasz-daros",
            "&amp;form=narrow\"><img src=\"" + origin() + "/api/connections.svg?from=tomasz-daros")
        .contains("height=\"520\" loading=\"lazy\" referrerpolicy=\"no-referrer\">")
        .contains(
            "<a href=\"" + origin() + "/connections?from=tomasz-daros&amp;to=holger-mahnicke");
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

  /** What was typed is still there, and what is wrong stands beside its field. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "since=gestern | since | gestern | Möglich ist ein Tag, ein Monat oder ein Jahr",
        "since=2001&until=2000 | until | 2000 | Das Ende des Zeitraums liegt vor seinem Anfang.",
        "limit=7 | limit | 7 | Möglich ist eine ganze Zahl von 8 bis 200.",
        "limit=viele | limit | viele | Möglich ist eine ganze Zahl von 8 bis 200.",
        "colours=own&accent=rot | accent | #rot | Möglich sind sechs hexadezimale Ziffern"
      })
  void whatIsWrongIsToldBesideItsField(String query, String field, String typed, String said) {
    HttpResponse<String> answer =
        browser.get(
            "/embed?entity=Lipsk&lang=de&kinds=Partnership&" + query, "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.getElementById(field).val()).isEqualTo(typed);
    assertThat(page.getElementById(field + "-fault").text()).contains(said);
    assertThat(page.select(".fault").eachText()).hasSize(1);
    assertThat(page.select("[aria-invalid=true]").eachAttr("id")).containsExactly(field);
    assertThat(page.getElementById(field).attr("aria-describedby")).endsWith(field + "-fault");
    assertThat(page.getElementById("entity").val()).isEqualTo("Lipsk");
    assertThat(page.getElementById("kind-Partnership").hasAttr("checked")).isTrue();
    assertThat(page.select("[role=alert]").text()).contains("bitte die markierten Angaben");
    assertThat(page.select("iframe, textarea")).isEmpty();
  }

  @Test
  void severalWrongValuesAreToldAtOnce() {
    String query = "/embed?entity=leipzig&lang=pl&since=x&limit=y&kinds=z&theme=grey&view=round";
    Document page = Jsoup.parse(browser.get(query, "Accept", "text/html").body());
    assertThat(page.select(".fault").eachText())
        .hasSize(5)
        .anyMatch(said -> said.equals("Możliwe: auto, light, dark."))
        .anyMatch(said -> said.startsWith("Nie ma „z”. Możliwe: "));
    assertThat(page.select("[aria-invalid=true]").eachAttr("id"))
        .containsExactlyInAnyOrder("since", "limit", "theme", "view");
  }

  @Test
  void kindsAreTickedByTheirNames() {
    String query = "/embed?entity=leipzig&lang=de&kinds=kind-cooperation&kinds=post-in";
    Document page = Jsoup.parse(browser.get(query, "Accept", "text/html").body());
    assertThat(page.select("[name=kinds][checked]").eachAttr("value"))
        .containsExactlyInAnyOrder("kind-cooperation", "post-in");
    assertThat(page.select("[name=kinds]")).hasSizeGreaterThan(40);
    assertThat(page.select("[name=kinds]").eachAttr("value")).doesNotHaveDuplicates();
    assertThat(page.select("label[for=kind-Partnership]").text())
        .isEqualTo("alle zwischen Städten");
    assertThat(page.select(".sorts details[open]")).hasSize(2);
    assertThat(snippets(page.outerHtml()).get(0)).contains("kinds=\"kind-cooperation,post-in\"");
  }

  @Test
  void allKindsAtOnceFitIntoTheAddressesOfTheSnippets() {
    Document empty = Jsoup.parse(browser.get("/embed?lang=en", "Accept", "text/html").body());
    String all = String.join("&kinds=", empty.select("[name=kinds]").eachAttr("value"));
    Document page =
        Jsoup.parse(
            browser
                .get("/embed?entity=leipzig&lang=en&kinds=" + all, "Accept", "text/html")
                .body());
    String snippets = String.join(" ", snippets(page.outerHtml()));
    List<String> addresses = Jsoup.parse(snippets).select("iframe, img").eachAttr("src");
    assertThat(addresses)
        .isNotEmpty()
        .allSatisfy(address -> assertThat(address).contains("kinds="));
    for (String address : addresses) {
      URI given = URI.create(address);
      String path = given.getRawPath() + "?" + given.getRawQuery();
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void aWordAloneIsNoNameOfACertificate() {
    String page = browser.get("/embed?entity=partnership&lang=en", "Accept", "text/html").body();
    assertThat(page)
        .contains("What is meant by", "charter", "city partnership")
        .doesNotContain("<iframe");
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

  static List<String> snippets(String page) {
    return Pattern.compile("(?s)<textarea[^>]*>(.*?)</textarea>")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .map(text -> text.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\""))
        .map(text -> text.replace("&amp;", "&"))
        .toList();
  }
}
