package org.partnergraph.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.Browser;

/** What the service refuses, and how it says so. */
class RefusedReconciliationTest extends ReconciliationFixture {

  @ParameterizedTest
  @CsvSource({"country, inCountry", "partners, partnerOf", "Land, ''"})
  void saysWhichPropertyMayBeMeant(String asked, String meant) {
    String queries = "{\"q\":{\"query\":\"x\",\"properties\":[{\"pid\":\"%s\",\"v\":\"y\"}]}}";
    String encoded =
        java.net.URLEncoder.encode(
            queries.formatted(asked), java.nio.charset.StandardCharsets.UTF_8);
    String body = browser.get("/reconcile?queries=" + encoded).body();
    String hint = meant.isEmpty() ? asked + "; known are" : "; did you mean " + meant + "?";
    assertThat(body).contains(hint);
  }

  @Test
  void letsScriptsOfVersion02CallBackAndNoOthers() {
    HttpResponse<String> script = browser.get("/reconcile?callback=jQuery_1.done");

    assertThat(script.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/javascript");
    assertThat(script.body()).startsWith("/**/jQuery_1.done({\"versions\"").endsWith(");");
    assertThat(status("/reconcile?callback=alert(1)")).isEqualTo(400);
    assertThat(status("/reconcile?callback=a;b")).isEqualTo(400);
    assertThat(status("/reconcile/1.0-draft?callback=f")).isEqualTo(400);
    assertThat(post("/reconcile?callback=f", "queries={}", FORM).body()).isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "queries=nonsense | queries",
        "queries=[1] | queries",
        "queries={'q':1} | queries.q",
        "queries={'q':{}} | queries.q",
        "queries={'q':{'properties':[]}} | queries.q",
        "queries={'q':{'query':1}} | queries.q.query",
        "queries={'q':{'query':'a','limit':0}} | queries.q.limit",
        "queries={'q':{'query':'a','limit':1.5}} | queries.q.limit",
        "queries={'q':{'query':'a','limit':'many'}} | queries.q.limit",
        "queries={'q':{'query':'a','type':'Nonsense'}} | queries.q.type",
        "queries={'q':{'query':'a','type':{}}} | queries.q.type",
        "queries={'q':{'query':'a','type_strict':'x'}} | queries.q.type_strict",
        "queries={'q':{'query':'a','nonsense':1}} | queries.q.nonsense",
        "queries={'q':{'query':'a','properties':[{'pid':'x','v':1}]}} | queries.q.properties[0].pid",
        "queries={'q':{'query':'a','properties':[{'pid':'kind'}]}} | queries.q.properties[0].v",
        "queries={'q':{'query':'a','properties':[{'pid':'kind','v':'a'},{'pid':'coordinates','v':'51°20N'}]}} | queries.q.properties[1].v",
        "queries={'q':{'query':'a','properties':[{'pid':'P625','v':['51.3,12.4','91,0']}]}} | queries.q.properties[0].v",
        "queries={'q':{'query':'a'},'q':{'query':'b'}} | queries",
        "extend={} | extend",
        "extend={'ids':[1],'properties':[]} | extend.ids",
        "extend={'ids':[],'properties':[{'id':'x'}]} | extend.properties[0].id",
        "extend={'ids':[],'properties':[{'id':'kind','settings':{'limit':-1}}]} | extend.properties[0].settings.limit",
        "nothing=1 | queries",
      })
  void saysWhatIsWrong(String body, String parameter) {
    HttpResponse<String> answer = post("/reconcile", body.replace('\'', '"').strip(), FORM);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Browser.json(answer).get("parameter").asText()).isEqualTo(parameter);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .isEqualTo("application/problem+json");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | queries",
        "{'queries':{}} | queries",
        "{'queries':[{}]} | queries[0].conditions",
        "{'queries':[{'conditions':[{'matchType':'x','propertyValue':'a'}]}]} | queries[0].conditions[0].matchType",
        "{'queries':[{'conditions':[{'matchType':'name'}]}]} | queries[0].conditions[0].propertyValue",
        "{'queries':[{'conditions':[{'matchType':'name','propertyValue':'a','matchQualifier':'x'}]}]} | queries[0].conditions[0].matchQualifier",
        "{'queries':[{'conditions':[{'matchType':'name','propertyValue':'a'}],'type':['City']}]} | queries[0].type",
      })
  void saysWhatIsWrongInVersion10(String body, String parameter) {
    HttpResponse<String> answer = post("/reconcile/match", body.replace('\'', '"').strip(), JSON);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Browser.json(answer).get("parameter").asText()).isEqualTo(parameter);
  }

  @Test
  void boundsWhatOneRequestAsks() {
    assertThat(post("/reconcile", "queries=" + batch(1000), FORM).statusCode()).isEqualTo(200);
    assertThat(post("/reconcile", "queries=" + batch(1001), FORM).statusCode()).isEqualTo(413);
    assertThat(post("/reconcile", "queries=" + "x".repeat(5_000_000), FORM).statusCode())
        .isEqualTo(413);
    assertThat(post("/reconcile", "x", "text/plain").statusCode()).isEqualTo(415);
    assertThat(post("/reconcile", "queries=%zz", FORM).statusCode()).isEqualTo(400);
    assertThat(post("/reconcile/match", "[".repeat(100_000), JSON).statusCode()).isEqualTo(400);
  }

  @Test
  void boundsHowManyValuesOneAnswerHolds() {
    List<String> cities =
        browser
            .json("/reconcile/suggest/entity?prefix=b&type=City&limit=100")
            .get("result")
            .findValuesAsText("id");
    assertThat(cities).hasSizeGreaterThan(5);
    assertThat(extended(cities, 50).statusCode()).isEqualTo(200);
    List<String> different =
        IntStream.range(0, 1000).mapToObj(i -> " ".repeat(i) + "leipzig").toList();
    assertThat(extended(different.subList(0, 10), 50).statusCode()).isEqualTo(200);
    HttpResponse<String> refused = extended(different, 50);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(Browser.json(refused).get("parameter").asText()).isEqualTo("extend.ids");
  }

  private static HttpResponse<String> extended(List<String> ids, int columns) {
    String properties =
        IntStream.range(0, columns)
            .mapToObj(i -> "{\"id\":\"partnerships\"}")
            .collect(Collectors.joining(","));
    String all = ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
    String query = "{\"ids\":[" + all + "],\"properties\":[" + properties + "]}";
    return post("/reconcile", "extend=" + Browser.encode(query), FORM);
  }

  private static String batch(int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> "\"q" + i + "\":{\"query\":\"x\"}")
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Test
  void tellsWhereItAnswersNotAndHow() {
    assertThat(status("/reconcile/nowhere")).isEqualTo(404);
    assertThat(status("/reconcile/match")).isEqualTo(405);
    assertThat(status("/reconcile/preview?id=leipzg")).isEqualTo(404);
    assertThat(status("/reconcile/preview")).isEqualTo(400);
    assertThat(status("/reconcile?lang=xx")).isEqualTo(400);
    assertThat(status("/reconcile/suggest/entity?prefix=a&limit=0")).isEqualTo(400);
    HttpResponse<String> options = browser.send("OPTIONS", "/reconcile/match", "");
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.headers().firstValue("Allow")).contains("POST, OPTIONS");
    HttpResponse<String> preflight =
        browser.send(
            "OPTIONS",
            "/reconcile/match",
            "",
            "Origin",
            "https://example.org",
            "Access-Control-Request-Method",
            "POST");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("POST");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .contains("Content-Type");
  }

  private static int status(String path) {
    return browser.get(path).statusCode();
  }
}
