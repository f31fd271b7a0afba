package org.partnergraph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** Every {@code meta.sparql}, run at {@code /sparql}, gives the rows of its answer. */
class ShownWorkTest {

  private static final String ID = "https://w3id.org/partnergraph/id/";
  private static final String TERM = "https://w3id.org/partnergraph/ontology#";

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
  void standsInTheAnswersOfTheseRoutesAndNoOthers() {
    JsonNode paths = browser.json("/api/openapi.json").get("paths");
    Set<String> showing = new TreeSet<>();
    paths.fields().forEachRemaining(path -> addIfShown(showing, path));
    assertThat(showing)
        .containsExactly(
            "/api/connections",
            "/api/entities",
            "/api/entities/{id}",
            "/api/entities/{id}/neighbours",
            "/api/entities/{id}/timeline",
            "/api/questions/{topic}/{name}");
  }

  private static void addIfShown(Set<String> showing, Map.Entry<String, JsonNode> path) {
    var answer = browser.get(path.getValue().at("/get/x-example").asText());
    if (answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")
        && Browser.json(answer).at("/meta/sparql").isTextual()) {
      showing.add(
          path.getKey().replaceFirst("^/api/questions/.+", "/api/questions/{topic}/{name}"));
    }
  }

  /** Each question in three languages, with all its parameters and each choice, and by pages. */
  @TestFactory
  Stream<DynamicTest> givesTheRowsOfEveryQuestion() {
    List<String> addresses = new ArrayList<>();
    JsonNode questions = browser.json("/api/questions").get("data");
    for (JsonNode question : questions) {
      if (!question.get("returns").asText().equals("graph")) {
        addresses.addAll(variations(question));
      }
    }
    assertThat(questions).hasSizeGreaterThan(50);
    assertThat(addresses).hasSizeGreaterThan(4 * questions.size());
    return addresses.stream()
        .map(address -> DynamicTest.dynamicTest(address, () -> checkQuestion(address)));
  }

  private static List<String> variations(JsonNode question) {
    Map<String, String> required = new LinkedHashMap<>();
    Map<String, String> all = new LinkedHashMap<>();
    List<Map<String, String>> asked = new ArrayList<>();
    for (JsonNode parameter : question.get("parameters")) {
      String name = parameter.get("name").asText();
      all.put(name, parameter.get("example").asText());
      if (parameter.get("required").asBoolean()) {
        required.put(name, parameter.get("example").asText());
      }
    }
    asked.add(required);
    asked.add(all);
    for (String language : List.of("en", "de", "pl")) {
      asked.add(with(required, "lang", language));
      asked.add(with(all, "lang", language));
    }
    for (JsonNode parameter : question.get("parameters")) {
      parameter
          .path("choices")
          .forEach(choice -> asked.add(with(all, parameter.get("name").asText(), choice.asText())));
    }
    if (question.get("returns").asText().equals("rows")) {
      asked.add(with(with(required, "limit", "2"), "offset", "1"));
    }
    String path = "/api/questions/" + question.get("id").asText();
    return asked.stream().map(arguments -> Call.address(path, arguments)).distinct().toList();
  }

  private static Map<String, String> with(Map<String, String> all, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(all);
    more.put(name, value);
    return more;
  }

  private static void checkQuestion(String address) {
    String sparql = browser.json(address).at("/meta/sparql").asText();
    String direct = browser.get(address, "Accept", "text/csv").body();
    String again = browser.get(Browser.sparql(sparql), "Accept", "text/csv").body();
    assertThat(again).isEqualTo(direct);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leipzig/neighbours?limit=200",
        "leipzig/neighbours?limit=5&offset=3",
        "leipzig/neighbours?kind=partnerOf",
        "burkhard-jung/neighbours?lang=pl",
        "partnership-leipzig-krakow/neighbours?lang=de",
        "Q2079/neighbours?kind=Participation"
      })
  void givesEveryNeighbour(String address) {
    JsonNode answer = browser.json("/api/entities/" + address);
    Set<Map<String, String>> shown = new HashSet<>();
    for (JsonNode group : answer.at("/data/groups")) {
      group.get("neighbours").forEach(neighbour -> shown.add(row(group.get("kind"), neighbour)));
    }
    assertThat(shown).isNotEmpty();
    assertThat(rows(answer)).containsExactlyInAnyOrderElementsOf(shown);
  }

  private static Map<String, String> row(JsonNode kind, JsonNode neighbour) {
    Map<String, String> row = new TreeMap<>();
    row.put("kind", kind.get("id").asText());
    row.put("direction", kind.path("direction").asText());
    row.put("part", kind.at("/part/id").asText());
    row.put("neighbour", neighbour.at("/neighbour/id").asText());
    row.put("relation", neighbour.path("node").asText());
    row.values().removeIf(String::isEmpty);
    return row;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "partnership-leipzig-krakow/timeline",
        "partnership-leipzig-krakow/timeline?since=2024-05-01&lang=pl",
        "partnership-leipzig-krakow/timeline?until=1980-01-01",
        "burkhard-jung/timeline?since=2024-11-01&until=2024-11-30&lang=de",
        "krakow/timeline?since=1900-01-01&until=1900-12-31",
        "leipzig/timeline"
      })
  void givesEveryEntryOfATimeline(String address) {
    JsonNode answer = browser.json("/api/entities/" + address);
    Set<String> shown = new TreeSet<>();
    Stream.of("dated", "undated")
        .forEach(
            part ->
                answer
                    .at("/data/" + part)
                    .forEach(entry -> shown.add(entry.at("/node/id").asText())));
    Set<String> found =
        rows(answer).stream().map(row -> row.get("node")).collect(Collectors.toSet());
    assertThat(found).containsExactlyInAnyOrderElementsOf(shown);
    assertThat(shown).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leipzig",
        "burkhard-jung?lang=pl",
        "partnership-leipzig-krakow?lang=de",
        "youth-exchange-2024",
        "krakow-eurocities-accession",
        "doc-002",
        "Q2079"
      })
  void givesTheStatementsOfACard(String address) {
    JsonNode answer = browser.json("/api/entities/" + address);
    List<Map<String, String>> rows = rows(answer);
    // what is inferred is proven by the evidence on which its decision is based
    Set<String> evidence =
        rows.stream()
            .filter(row -> Set.of("evidence", "basedOn").contains(row.get("property")))
            .map(row -> row.get("value"))
            .collect(Collectors.toSet());
    Set<String> subjects = rows.stream().map(row -> row.get("subject")).collect(Collectors.toSet());
    for (JsonNode fact : answer.at("/data/facts")) {
      assertThat(subjects).contains(fact.path("node").asText(answer.at("/data/id").asText()));
      assertThat(evidence).containsAll(proofs(fact));
    }
    for (JsonNode contested : answer.at("/data/contested")) {
      contested.get("values").forEach(value -> assertThat(evidence).containsAll(proofs(value)));
    }
    assertThat(rows).isNotEmpty();
  }

  private static Set<String> proofs(JsonNode fact) {
    Set<String> proofs = new TreeSet<>();
    fact.path("evidence").forEach(e -> proofs.add(e.get("id").asText()));
    return proofs;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=tomasz-daros&to=holger-mahnicke",
        "from=tomasz-daros&to=holger-mahnicke&k=1&lang=de",
        "from=leipzig&to=kyiv&k=10&maxHops=4&lang=pl",
        "from=krakow&to=michael-bloomberg",
        "from=michael-bloomberg&to=leipzig",
        "from=michael-bloomberg&to=leipzig&allow=documents",
        "from=burkhard-jung&to=jakub-kosek&allow=documents&k=20&maxHops=3",
        "from=burkhard-jung&to=kyiv&at=2024-11-18",
        "from=burkhard-jung&to=kyiv&since=2020&until=2025-06",
        "from=burkhard-jung&to=kyiv&through=krakow&avoid=lviv",
        "from=burkhard-jung&to=kyiv&to=krakow&without=attended&without=held-post",
        "from=leipzig&from=lviv&to=kyiv&only=party-of&allow=documents"
      })
  void givesTheStepsOfAConnection(String query) {
    JsonNode answer = browser.json("/api/connections?" + query);
    Set<Map<String, String>> shown = new HashSet<>();
    JsonNode paths = answer.at("/data/paths");
    for (int path = 0; path < paths.size(); path++) {
      JsonNode steps = paths.get(path).get("steps");
      for (int step = 0; step < steps.size(); step++) {
        shown.addAll(steps(path + 1, step + 1, steps.get(step)));
      }
    }
    assertThat(rows(answer)).containsExactlyInAnyOrderElementsOf(shown);
    assertThat(shown.isEmpty()).isEqualTo(!answer.at("/data/connected").asBoolean());
  }

  private static Set<Map<String, String>> steps(int path, int number, JsonNode step) {
    Map<String, String> row = new TreeMap<>();
    row.put("path", Integer.toString(path));
    row.put("step", Integer.toString(number));
    row.put("from", step.at("/from/id").asText());
    row.put("relation", step.at("/relation/id").asText());
    row.put("to", step.at("/to/id").asText());
    Set<Map<String, String>> rows = new HashSet<>();
    step.path("evidence").forEach(e -> rows.add(with(row, "evidence", e.get("id").asText())));
    return rows.isEmpty() ? Set.of(row) : rows;
  }

  /** The rows of an answer's query, with things and terms by their short names. */
  private static List<Map<String, String>> rows(JsonNode answer) {
    String sparql = answer.at("/meta/sparql").asText();
    assertThat(sparql).isNotEmpty();
    JsonNode found =
        browser.json(Browser.sparql(sparql), "Accept", "application/sparql-results+json");
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode binding : found.at("/results/bindings")) {
      Map<String, String> row = new TreeMap<>();
      binding
          .fields()
          .forEachRemaining(
              cell -> row.put(cell.getKey(), name(cell.getValue().get("value").asText())));
      rows.add(row);
    }
    return rows;
  }

  private static String name(String value) {
    return value.replaceFirst("^(" + ID + "|" + TERM + ")", "");
  }
}
