package org.partnergraph.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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

class CiteTest {

  private static final String ANSWER =
      "/api/questions/events/participants?event=meeting-2024-11-18";

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

  @Test
  void namesServiceThingVersionDayAddressAndSources() {
    JsonNode item = browser.json("/api/cite?id=burkhard-jung&lang=en").get(0);
    assertThat(item.get("title").asText()).isEqualTo("Burkhard Jung");
    assertThat(item.get("container-title").asText()).isEqualTo("Partnergraph");
    assertThat(item.get("version").asText()).isEqualTo("1");
    assertThat(item.at("/issued/date-parts/0")).hasSize(3);
    assertThat(item.get("URL").asText())
        .isEqualTo("https://w3id.org/partnergraph/id/burkhard-jung");
    assertThat(item.get("references").asText())
        .contains("“Oberbürgermeister von Leipzig besucht Krakau” (printed date 2025-02-17)");
    assertThat(browser.json("/api/cite?id=leipzig&lang=en").get(0).get("references").asText())
        .contains("(2021-03-13), https://w3id.org/partnergraph/id/doc-004");
  }

  @Test
  void speaksThreeLanguagesInWords() {
    String path = "/api/cite?id=leipzig&format=text&lang=";
    assertThat(browser.get(path + "de").body()).contains("„Leipzig“. Partnergraph, Datenstand 1");
    assertThat(browser.get(path + "pl").body()).contains("„Lipsk”. Partnergraph, wersja danych 1");
    HttpResponse<String> english =
        browser.get("/api/cite?id=leipzig&lang=en", "Accept", "text/plain");
    assertThat(english.body()).contains("Sources: ").contains("undated");
  }

  @Test
  void isBibTexWithBalancedBraces() {
    String bibtex = browser.get("/api/cite?id=leipzig", "Accept", "application/x-bibtex").body();
    assertThat(bibtex).startsWith("@misc{partnergraph-leipzig-v1,\n").contains("version = {1}");
    assertThat(bibtex.chars().filter(c -> c == '{').count())
        .isEqualTo(bibtex.chars().filter(c -> c == '}').count());
    Citation odd =
        new Citation(
            "k",
            "50 % {a} & b_c",
            "http://x/",
            1,
            Optional.empty(),
            "en",
            List.of(),
            new Citation.Content("http://x/", "00"));
    assertThat(BibTex.of(odd)).contains("{50 \\% \\{a\\} \\& b\\_c}");
  }

  @Test
  void citesAnAnswerByItsPermalink() {
    JsonNode meta = browser.json(ANSWER + "&lang=en").get("meta");
    JsonNode item = browser.json("/api/cite?lang=en&url=" + Browser.encode(ANSWER)).get(0);
    assertThat(item.get("URL").asText())
        .isEqualTo("https://w3id.org/partnergraph" + meta.get("permalink").asText());
    assertThat(item.get("references").asText()).contains("/id/doc-002").doesNotContain("doc-004");
    assertThat(browser.get(meta.get("permalink").asText()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ANSWER + " | Who took part in an event, and in which role? (event: ",
        "/api/connections?from=tomasz-daros&to=Q2079 | (from: Tomasz Daros [tomasz-daros]; to: Leipzig [leipzig])",
        "/api/search?q=Lemberg&limit=3 | (q: Lemberg; limit: 3)",
        "/api/entities/leipzig/timeline?since=2020-01-01 | (id: Leipzig [leipzig]; since: 2020-01-01)",
        "/api/questions/aid/totals?donor=leipzig&beneficiary=refugees-from-ukraine-in-krakow | (donor: Leipzig [leipzig]; beneficiary: "
      })
  void namesWhatWasAsked(String address, String words) {
    JsonNode item = browser.json("/api/cite?lang=en&url=" + Browser.encode(address)).get(0);
    assertThat(item.get("title").asText()).contains(words);
    String text =
        browser.get("/api/cite?lang=en&format=text&url=" + Browser.encode(address)).body();
    assertThat(text).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id=leipzig",
        "id=doc-002",
        "id=F002-004",
        "url=%2Fapi%2Fsearch%3Fq%3DLemberg%26limit%3D2",
        "url=%2Fapi%2Fentities%2Fkrakow%2Fneighbours%3Flimit%3D3",
        "url=%2Fapi%2Fconnections%3Ffrom%3Dkrakow%26to%3Dholger-mahnicke"
      })
  void givesTheChecksumOfWhatIsCited(String cited) throws Exception {
    String note = browser.json("/api/cite?lang=pl&" + cited).get(0).get("note").asText();
    Matcher parts = Pattern.compile("SHA-256 dla (\\S+): ([0-9a-f]{64})").matcher(note);
    assertThat(parts.matches()).as(note).isTrue();
    String path = parts.group(1).replace("https://w3id.org/partnergraph", "");
    byte[] body = browser.get(path).body().getBytes(StandardCharsets.UTF_8);
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(body);
    assertThat(HexFormat.of().formatHex(sum)).isEqualTo(parts.group(2));
    for (String form : List.of("bibtex", "text")) {
      assertThat(browser.get("/api/cite?lang=pl&format=" + form + "&" + cited).body())
          .contains(parts.group(2));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?q=Lemberg",
        "/api/entities/leipzig",
        "/api/connections?from=tomasz-daros&to=holger-mahnicke",
        "/api/connections?from=krakow&from=lviv&to=leipzig",
        ANSWER
      })
  void everyAnswerHasAPermalinkThatGivesItAgain(String address) {
    JsonNode answer = browser.json(address, "Accept-Language", "pl");
    String permalink = answer.at("/meta/permalink").asText();
    assertThat(permalink).contains("lang=pl").endsWith("version=1");
    JsonNode again = browser.json(permalink);
    assertThat(again.get("data")).isEqualTo(answer.get("data"));
    assertThat(again.at("/meta/permalink").asText()).isEqualTo(permalink);
    assertThat(again.get("meta").has("asked")).isFalse();
  }

  @Test
  void saysThatTheDataIsNewerThanThePermalink() {
    try (Server own = Server.start(Config.inMemory().withToken("secret"), Progress.silent())) {
      Browser client = new Browser(own);
      client.send(
          "POST",
          "/update",
          "PREFIX id: <https://w3id.org/partnergraph/id/> "
              + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
              + "INSERT DATA { GRAPH id:graph-entities { id:lviv skos:altLabel 'Leopolis'@la } }",
          "Authorization",
          "Bearer secret",
          "Content-Type",
          "application/sparql-update");
      JsonNode meta = client.json("/api/entities/lviv?version=1").get("meta");
      assertThat(meta.get("asked").asInt()).isEqualTo(1);
      assertThat(meta.get("version").asInt()).isEqualTo(2);
      assertThat(client.get("/doc/lviv?version=1").headers().firstValue("Data-Version"))
          .contains("2");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api/cite, id, 400",
    "/api/cite?id=leipzig&url=/api/search, id, 400",
    "/api/cite?id=leipzgi, id, 404",
    "/api/cite?id=leipzig&format=ris, format, 400",
    "/api/cite?url=http://example.org/, url, 400",
    "/api/cite?url=/api/nothing, url, 400",
    "/api/cite?url=/api/search, url, 400",
    "/api/cite?url=/api/search?q=%25zz, url, 400",
    "/api/entities/leipzig?version=2, version, 400",
    "/api/entities/leipzig?version=0, version, 400"
  })
  void refusesAWrongParameterByName(String path, String parameter, int status) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Browser.json(answer).get("parameter").asText()).isEqualTo(parameter);
  }

  @Test
  void is406WhereNothingFits() {
    HttpResponse<String> answer = browser.get("/api/cite?id=leipzig", "Accept", "image/png");
    assertThat(answer.statusCode()).isEqualTo(406);
  }
}
