package org.partnergraph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnergraph.Browser;
import org.partnergraph.Callers;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/**
 * Questions, right, half right and absurd: each gets an answer or a clear refusal. Ten thousand of
 * them, or fewer with {@code -Dpartnergraph.requests=1000}.
 */
class ConnectionRequestsTest {

  private static final int REQUESTS = Integer.getInteger("partnergraph.requests", 10_000);
  private static final List<String> ENDS =
      List.of(
          "leipzig",
          "krakow",
          "kyiv",
          "lviv",
          "Q2079",
          "tomasz-daros",
          "holger-mahnicke",
          "burkhard-jung",
          "michael-bloomberg",
          "doc-004",
          "topic-culture",
          "germany",
          "eurocities",
          "meeting-2024-11-18",
          "https://w3id.org/partnergraph/id/leipzig");
  private static final List<String> ABSURD =
      List.of(
          "",
          " ",
          "nobody",
          "leipzgi",
          "0",
          "-1",
          "17",
          "51",
          "99999999999999999999",
          "1e3",
          "NaN",
          "2024-02-30",
          "+999999999-01-01",
          "2024",
          "' OR 1=1",
          "}; DROP ALL",
          "<script>",
          "Ω≈ç√",
          "../../etc/passwd",
          "http://[",
          "\u0000",
          "%",
          "a".repeat(600),
          "null",
          "id:leipzig");
  private static final Map<String, List<String>> RIGHT =
      new TreeMap<>(
          Map.of(
              "k", List.of("1", "3", "50"),
              "maxHops", List.of("1", "4", "8", "16"),
              "at", List.of("2024-11-18", "-9999-01-01"),
              "since", List.of("1973-01-01", "2024-01-01"),
              "until", List.of("1990-12-31", "9999-12-31"),
              "only", List.of("attended", "party-of", "quoted-in"),
              "without", List.of("involves", "mentioned-in"),
              "through", ENDS,
              "avoid", ENDS,
              "allow", List.of("documents")));

  @Test
  void neverFail() {
    try (Server server = Server.start(Config.inMemory(), Progress.silent())) {
      Browser browser = new Browser(server);
      List<String> queries = queries();
      Map<Integer, Long> statuses =
          Callers.ask(queries, query -> status(browser, query)).stream()
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      assertThat(statuses).containsOnlyKeys(200, 400, 404);
      assertThat(statuses.values())
          .allSatisfy(count -> assertThat(count).isGreaterThan(REQUESTS / 20));
      assertThat(statuses.values().stream().mapToLong(count -> count).sum()).isEqualTo(REQUESTS);
    }
  }

  private static int status(Browser browser, String query) {
    HttpResponse<String> answer = Callers.comingAgain(browser, "/api/connections" + query);
    JsonNode body = Browser.json(answer);
    if (answer.statusCode() == 200) {
      assertThat(body.at("/data/connected").isBoolean()).as(query).isTrue();
    } else {
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .as(query)
          .startsWith("application/problem+json");
      assertThat(body.get("status").asInt()).as(query).isEqualTo(answer.statusCode());
      assertThat(body.get("detail").asText()).as(query).isNotBlank();
    }
    return answer.statusCode();
  }

  private static List<String> queries() {
    Random random = new Random(4);
    return IntStream.range(0, REQUESTS).mapToObj(i -> query(random)).toList();
  }

  /** In one of three questions nothing is absurd. */
  private static String query(Random random) {
    int absurdity = random.nextInt(3) * 8;
    StringBuilder query = new StringBuilder("?lang=en");
    add(query, random, "from", ENDS, absurdity);
    add(query, random, "to", ENDS, absurdity);
    RIGHT.forEach(
        (name, values) -> {
          if (random.nextInt(6) == 0) {
            add(query, random, name, values, absurdity);
          }
        });
    if (random.nextInt(100) < absurdity) {
      add(query, random, pick(random, List.of("form", "k", "from", "lang", "K")), ENDS, absurdity);
    }
    return query.toString();
  }

  private static void add(
      StringBuilder query, Random random, String name, List<String> right, int absurdity) {
    String value = pick(random, random.nextInt(100) < absurdity ? ABSURD : right);
    query.append('&').append(name).append('=').append(Browser.encode(value));
  }

  private static String pick(Random random, List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
