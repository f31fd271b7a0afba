package org.partnergraph.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;

/** What the service answers to tables, forms and scripts. */
class ReconciliationTest extends ReconciliationFixture {

  @Test
  void saysWhatItOffersInBothVersions() {
    JsonNode of02 = browser.json("/reconcile");
    JsonNode of10 = browser.json("/reconcile/1.0-draft?lang=en");

    assertThat(of02.at("/versions/0").asText()).isEqualTo("0.2");
    assertThat(of02.get("identifierSpace").asText()).isEqualTo("https://w3id.org/partnergraph/id/");
    assertThat(of02.get("schemaSpace").asText())
        .isEqualTo("https://w3id.org/partnergraph/ontology#");
    assertThat(of10.at("/versions/0").asText()).isEqualTo("1.0-draft");
    assertThat(of10.at("/suggest/entity").asBoolean()).isTrue();
    assertThat(of10.get("standardizedScore").asBoolean()).isTrue();
    assertThat(of10.get("name").asText()).isEqualTo("Partnergraph: city partnerships");
    assertThat(of02.at("/defaultTypes/0/name").asText()).isEqualTo("Stadt");
  }

  @Test
  void answersWhatOpenRefineSends() {
    JsonNode answer =
        form(
            "queries",
            """
            {"q0":{"query":"Krakau","type":"City","type_strict":"should"},
             "q1":{"query":"Kiew","type":"City","type_strict":"should"},
             "q2":{"query":"Nirgendwo","type":"City","type_strict":"should"},
             "q3":{"query":"Leipzig","type":"City","type_strict":"should"},
             "q4":{"query":"Frankfurt am Main","type":"City","type_strict":"should"}}
            """);

    assertThat(answer.size()).isEqualTo(5);
    assertThat(match(answer.at("/q0/result"))).isEqualTo("krakow");
    assertThat(match(answer.at("/q1/result"))).isEqualTo("kyiv");
    assertThat(answer.at("/q2/result")).isEmpty();
    assertThat(match(answer.at("/q3/result"))).isEqualTo("leipzig");
    assertThat(match(answer.at("/q4/result"))).isEqualTo("frankfurt-am-main");
  }

  @Test
  void givesTheSameByGetByFormAndAsJson() {
    String batch = "{\"a\":{\"query\":\"Lemberg\",\"limit\":1}}";
    JsonNode posted = form("queries", batch);

    assertThat(match(posted.at("/a/result"))).isEqualTo("lviv");
    assertThat(browser.json("/reconcile?queries=" + Browser.encode(batch))).isEqualTo(posted);
    assertThat(Browser.json(post("/reconcile", "{\"queries\":" + batch + "}", JSON)))
        .isEqualTo(posted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/reconcile/match", "/reconcile/1.0-draft/match"})
  void answersVersion10OnTheSameMatcher(String path) {
    JsonNode answer =
        Browser.json(
            post(
                path + "?lang=pl",
                """
                {"queries":[
                  {"type":"City","lang":"de","conditions":[
                    {"matchType":"name","propertyValue":"Lemberg"},
                    {"matchType":"property","propertyId":"P190","propertyValue":"Krakau","required":true}]},
                  {"conditions":[{"matchType":"id","propertyValue":"Q2079"}]},
                  {"conditions":[{"matchType":"name","propertyValue":"Lemberg"},
                    {"matchType":"property","propertyId":"partnerOf","propertyValue":"Houston","required":true}]}]}
                """,
                JSON));

    assertThat(answer.get("results")).hasSize(3);
    JsonNode lviv = answer.at("/results/0/candidates");
    assertThat(match(lviv)).isEqualTo("lviv");
    assertThat(lviv.at("/0/name").asText()).isEqualTo("Lwów");
    assertThat(lviv.at("/0/lang").asText()).isEqualTo("pl");
    assertThat(lviv.at("/0/description").asText())
        .isEqualTo(
            "„Lemberg” to inny wariant nazwy (niemiecki); typ: Miasto, zgodnie z zapytaniem;"
                + " miasto partnerskie: Kraków, zgodnie z zapytaniem.");
    assertThat(match(answer.at("/results/1/candidates"))).isEqualTo("leipzig");
    assertThat(answer.at("/results/2/candidates")).isEmpty();
  }

  @Test
  void givesTheValuesOfPropertiesToTables() {
    String query =
        """
        {"ids":["Q31487","krakow","no-such-thing"],"properties":[
          {"id":"P190","settings":{"limit":"2"}},{"id":"wikidata"},
          {"id":"inCountry","settings":{"content":"name"}}]}
        """;
    JsonNode of02 = form("extend", query);
    JsonNode of10 = Browser.json(post("/reconcile/extend", query, JSON));

    assertThat(of02.at("/rows/Q31487/P190/0/id").asText()).isEqualTo("kyiv");
    assertThat(of02.at("/rows/Q31487/P190")).hasSize(2);
    assertThat(of02.at("/rows/krakow/wikidata/0/str").asText()).isEqualTo("Q31487");
    assertThat(of02.at("/rows/krakow/inCountry/0/str").asText()).isEqualTo("Polen");
    assertThat(of02.at("/rows/no-such-thing/wikidata").isArray()).isTrue();
    assertThat(of02.at("/meta/0/type/id").asText()).isEqualTo("City");
    assertThat(of10.at("/rows/1/id").asText()).isEqualTo("krakow");
    assertThat(of10.at("/rows/1/properties/1/values/0/str").asText()).isEqualTo("Q31487");
  }

  @Test
  void keepsThePrecisionOfDates() {
    JsonNode rows =
        form(
                "extend",
                """
                {"ids":["partnership-leipzig-krakow","meeting-2024-11-18"],
                 "properties":[{"id":"begin"},{"id":"date"},{"id":"kind"}]}
                """)
            .get("rows");

    assertThat(rows.at("/partnership-leipzig-krakow/begin/0/str").asText()).isEqualTo("1973-09");
    assertThat(rows.at("/meeting-2024-11-18/date/0/date").asText())
        .isEqualTo("2024-11-18T00:00:00Z");
    assertThat(rows.at("/partnership-leipzig-krakow/kind/0/id").asText())
        .isEqualTo("kind-partnership");
  }

  @Test
  void completesEntitiesTypesAndProperties() {
    assertThat(browser.json("/reconcile/suggest/entity?prefix=Lem").at("/result/0/id").asText())
        .isEqualTo("lviv");
    assertThat(browser.json("/reconcile/suggest/entity?prefix=Q2079").at("/result/0/id").asText())
        .isEqualTo("leipzig");
    JsonNode three = browser.json("/reconcile/suggest/entity?prefix=lei&limit=3");
    JsonNode next = browser.json("/reconcile/suggest/entity?prefix=lei&limit=3&cursor=1");
    assertThat(three.get("result")).hasSize(3);
    assertThat(three.at("/result/0/id").asText()).isEqualTo("leipzig");
    List<String> kinds =
        browser
            .json("/reconcile/suggest/entity?prefix=b&limit=100")
            .get("result")
            .findValues("notable")
            .stream()
            .map(notable -> notable.at("/0/id").asText())
            .toList();
    assertThat(kinds).contains("City", "Person", "Partnership");
    assertThat(kinds.lastIndexOf("City")).isLessThan(kinds.indexOf("Person"));
    assertThat(kinds.lastIndexOf("Person")).isLessThan(kinds.indexOf("Partnership"));
    assertThat(next.at("/result/0")).isEqualTo(three.at("/result/1"));
    assertThat(browser.json("/reconcile/suggest/type?prefix=miast").at("/result/0/id").asText())
        .isEqualTo("City");
    assertThat(browser.json("/reconcile/suggest/type?prefix=").get("result").size())
        .isGreaterThan(20);
    assertThat(
            browser
                .json("/reconcile/suggest/property?prefix=partner&lang=en")
                .findValuesAsText("id"))
        .contains("partnerOf", "partnerships");
  }

  @Test
  void proposesThePropertiesOfAType() {
    JsonNode city = browser.json("/reconcile/extend/propose?type=City&limit=5");

    assertThat(city.get("properties").findValuesAsText("id"))
        .containsExactly("wikidata", "sameAs", "inCountry", "partnerOf", "partnerships");
    assertThat(browser.json("/reconcile/extend/propose?type=Partnership").findValuesAsText("id"))
        .contains("party", "kind", "begin", "end")
        .doesNotContain("evidence", "holder");
  }

  @Test
  void showsAThingAtAGlance() {
    HttpResponse<String> page = browser.get("/reconcile/preview?id=krakow&lang=pl");

    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("frame-ancestors");
    assertThat(page.body()).contains("<html lang=\"pl\">", "Kraków", "Miasto", "Lipsk");
    JsonNode flyout = browser.json("/reconcile/flyout/entity?id=Q31487");
    assertThat(flyout.get("id").asText()).isEqualTo("Q31487");
    assertThat(flyout.get("html").asText()).contains("<strong>Krakau</strong>");
    assertThat(browser.json("/reconcile/flyout/type?id=City").get("html").asText())
        .contains("Stadt");
    assertThat(browser.json("/reconcile/flyout/property?id=P190").get("html").asText())
        .contains("Partnerstadt von");
  }

  @Test
  void answersInTheLanguageThatIsAsked() {
    String query = "/reconcile?queries=" + Browser.encode("{\"q\":{\"query\":\"Lemberg\"}}");

    for (List<String> asked :
        List.of(List.of("de", "Lwiw"), List.of("en", "Lviv"), List.of("pl", "Lwów"))) {
      String name = asked.get(1);
      assertThat(browser.json(query + "&lang=" + asked.get(0)).at("/q/result/0/name").asText())
          .isEqualTo(name);
      HttpResponse<String> accepted = browser.get(query, "Accept-Language", asked.get(0));
      assertThat(Browser.json(accepted).at("/q/result/0/name").asText()).isEqualTo(name);
      assertThat(accepted.headers().firstValue("Content-Language")).contains(asked.get(0));
    }
    assertThat(browser.json("/reconcile?lang=en").at("/suggest/entity/service_path").asText())
        .isEqualTo("/suggest/entity?lang=en");
  }

  private static JsonNode form(String name, String value) {
    HttpResponse<String> answer = post("/reconcile", name + "=" + Browser.encode(value), FORM);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Browser.json(answer);
  }

  private static String match(JsonNode candidates) {
    assertThat(candidates.at("/0/match").asBoolean()).as(candidates.toString()).isTrue();
    return candidates.at("/0/id").asText();
  }
}
