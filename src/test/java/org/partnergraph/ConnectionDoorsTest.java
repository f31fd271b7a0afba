package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.ingest.Progress;

/** One question through the REST interface, SPARQL over HTTP and the command line: one answer. */
class ConnectionDoorsTest {

  private static final String ID = "https://w3id.org/partnergraph/id/";

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

  @ParameterizedTest
  @CsvSource({
    "tomasz-daros, holger-mahnicke, false, 15",
    "leipzig, kyiv, false, 6",
    "burkhard-jung, julia-zylina-chudzik, false, 9",
    "michael-bloomberg, leipzig, true, 6"
  })
  void giveTheSamePaths(String from, String to, boolean documents, int atLeast) throws Exception {
    List<String> rest = rows(rest(from, to, documents));
    assertThat(rest).hasSizeGreaterThanOrEqualTo(atLeast);
    assertThat(rows(terminal(from, to, documents))).isEqualTo(rest);
    assertThat(sparql(from, to, documents)).isEqualTo(rest);
  }

  @Test
  void giveTheSamePartsOfTheScore() {
    String query =
        """
        PREFIX id: <https://w3id.org/partnergraph/id/>
        PREFIX pgf: <https://w3id.org/partnergraph/function#>
        SELECT DISTINCT ?path ?score ?weight ?length ?specificity ?time ?witnesses {
          (?path ?step ?from ?relation ?to ?word ?score ?weight ?length ?specificity ?time ?witnesses)
            pgf:connection (id:tomasz-daros id:holger-mahnicke 3 8)
        } ORDER BY ?path
        """;
    List<String> rows =
        browser.get(Browser.sparql(query), "Accept", "text/csv").body().lines().skip(1).toList();
    JsonNode paths = rest("tomasz-daros", "holger-mahnicke", false).get("paths");
    assertThat(rows).hasSize(3).hasSameSizeAs(paths);
    for (int path = 0; path < rows.size(); path++) {
      List<Double> expected = new ArrayList<>(List.of(path + 1.0));
      JsonNode score = paths.get(path).get("score");
      expected.add(score.get("total").asDouble());
      score.get("parts").forEach(part -> expected.add(part.asDouble()));
      assertThat(rows.get(path).split(","))
          .extracting(Double::parseDouble)
          .containsExactlyElementsOf(expected);
    }
  }

  private static JsonNode rest(String from, String to, boolean documents) {
    String allow = documents ? "&allow=documents" : "";
    return browser.json("/api/connections?from=" + from + "&to=" + to + allow).get("data");
  }

  private static JsonNode terminal(String from, String to, boolean documents)
      throws JsonProcessingException {
    List<Object> words = new ArrayList<>(List.of("connect", "--store", FilledStore.FOLDER));
    words.addAll(documents ? List.of("--allow", "documents") : List.of());
    words.addAll(List.of("--json", from, to));
    return new ObjectMapper().readTree(Ran.command(words.toArray()).answer());
  }

  /** One line for each step, in order: path, step, from, relation, to, and all its evidence. */
  private static List<String> rows(JsonNode answer) {
    List<String> rows = new ArrayList<>();
    int path = 0;
    for (JsonNode found : answer.get("paths")) {
      path++;
      int step = 0;
      for (JsonNode link : found.get("steps")) {
        step++;
        rows.add(
            String.join(
                " ",
                String.valueOf(path),
                String.valueOf(step),
                link.at("/from/id").asText(),
                link.at("/relation/id").asText(),
                link.at("/to/id").asText(),
                evidence(link)));
      }
    }
    return rows;
  }

  private static String evidence(JsonNode link) {
    TreeSet<String> ids = new TreeSet<>();
    link.get("evidence").forEach(words -> ids.add(words.get("id").asText()));
    return String.join("+", ids);
  }

  private static List<String> sparql(String from, String to, boolean documents) {
    String query =
        """
        PREFIX id: <https://w3id.org/partnergraph/id/>
        PREFIX pgf: <https://w3id.org/partnergraph/function#>
        SELECT ?path ?step ?from ?relation ?to (GROUP_CONCAT(STR(?word); SEPARATOR="+") AS ?words) {
          { SELECT * {
              (?path ?step ?from ?relation ?to ?word) pgf:connection (id:%s id:%s 3 8%s)
            } ORDER BY ?word }
        } GROUP BY ?path ?step ?from ?relation ?to ORDER BY ?path ?step
        """
            .formatted(from, to, documents ? " 'documents'" : "");
    return browser
        .get(Browser.sparql(query), "Accept", "text/csv")
        .body()
        .lines()
        .skip(1)
        .map(line -> line.replace(ID, "").replace(",", " "))
        .toList();
  }
}
