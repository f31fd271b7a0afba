package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.connect.Sentences;

/**
 * One question through every door, the interface, SPARQL, command line, page and picture: one
 * answer.
 */
class ConnectionDoorsTest extends ServedFixture {

  private static final String ID = "https://w3id.org/partnergraph/id/";

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

  /** All that a question can be restricted by, said in the words of each door. */
  @Test
  void takeTheSameRestrictions() throws Exception {
    String asked =
        "from=burkhard-jung&from=leipzig&to=kyiv&to=lviv&k=4&maxHops=6&since=1990&until=2025-06"
            + "&without=member-of&without=held-post&through=krakow&avoid=travnik&allow=documents";
    JsonNode answer = browser.json("/api/connections?lang=en&" + asked).get("data");
    List<String> rest = rows(answer);
    assertThat(rest).hasSizeGreaterThanOrEqualTo(8);
    assertThat(answer.get("paths")).hasSize(4);
    String options =
        "connect --json -k 4 --max-hops 6 --since 1990 --until 2025-06 --without member-of,held-post"
            + " --through Krakau --avoid travnik --allow documents --store "
            + FilledStore.FOLDER;
    List<Object> words = new ArrayList<>(List.of((Object[]) options.split(" ")));
    words.addAll(List.of("Burkhard Jung, Leipzig", "Kyiv, Lemberg"));
    assertThat(rows(new ObjectMapper().readTree(Ran.command(words.toArray()).answer())))
        .isEqualTo(rest);
    assertThat(
            sparql(
                "id:burkhard-jung id:kyiv 4 6 'documents' 'from' id:leipzig 'to' id:lviv"
                    + " 'since' 1990 'until' '2025-06' 'without' 'member-of' 'without' 'held-post'"
                    + " 'through' id:krakow 'avoid' id:travnik"))
        .isEqualTo(rest);
    assertThat(clauses("/connections?lang=en&" + asked)).isEqualTo(sentences(answer));
    assertThat(
            clauses(
                "/connections?lang=en&"
                    + asked
                        .replace("from=burkhard-jung&from=leipzig", "from=Burkhard+Jung,+Leipzig")
                        .replace("through=krakow", "through=Krakau")))
        .isEqualTo(sentences(answer));
    assertThat(drawn(asked)).isEqualTo(passed(answer.at("/paths/0")));
  }

  private static List<String> sentences(JsonNode answer) {
    Sentences words = new Sentences("en");
    List<String> sentences = new ArrayList<>();
    for (JsonNode path : answer.get("paths")) {
      path.get("steps").forEach(s -> sentences.add(words.closed(s.get("sentence").asText())));
    }
    return sentences;
  }

  private static List<String> clauses(String page) {
    String body = browser.get(page, "Accept", "text/html").body();
    return found("<a class=\"clause\" href=\"[^\"]+\">(.*?)</a>", body).stream()
        .map(sentence -> sentence.replace("</a>", ""))
        .toList();
  }

  private static List<String> drawn(String asked) {
    return found("/page/([^?]+)\\?", browser.get("/api/connections.svg?lang=en&" + asked).body());
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(m -> m.group(1)).toList();
  }

  private static List<String> passed(JsonNode path) {
    List<String> passed = new ArrayList<>(List.of(path.at("/from/id").asText()));
    path.get("steps").forEach(step -> passed.add(step.at("/to/id").asText()));
    return passed;
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
    return sparql("id:%s id:%s 3 8%s".formatted(from, to, documents ? " 'documents'" : ""));
  }

  private static List<String> sparql(String asked) {
    String query =
        """
        PREFIX id: <https://w3id.org/partnergraph/id/>
        PREFIX pgf: <https://w3id.org/partnergraph/function#>
        SELECT ?path ?step ?from ?relation ?to (GROUP_CONCAT(STR(?word); SEPARATOR="+") AS ?words) {
          { SELECT * {
              (?path ?step ?from ?relation ?to ?word) pgf:connection (%s)
            } ORDER BY ?word }
        } GROUP BY ?path ?step ?from ?relation ?to ORDER BY ?path ?step
        """
            .formatted(asked);
    return browser
        .get(Browser.sparql(query), "Accept", "text/csv")
        .body()
        .lines()
        .skip(1)
        .map(line -> line.replace(ID, "").replace(",", " "))
        .toList();
  }
}
