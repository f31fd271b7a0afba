package org.partnergraph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.partnergraph.Browser;
import org.partnergraph.Callers;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/**
 * Every operation of the OpenAPI document, asked right, half right and absurd: each answer is one
 * that the document promises, none a 5xx to one who comes again when told to. Ten times each, to be
 * quick; {@code -Dapi.requests=500} asks so often, {@code -Dapi.seed=N} for something else.
 */
class ApiRequestsTest {

  private static final int REQUESTS = Integer.getInteger("api.requests", 10);
  private static final long SEED = Long.getLong("api.seed", 8);

  private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();

  @Test
  void everyAnswerIsOneThatTheDocumentPromises() {
    try (Server server = Server.start(Config.inMemory(), Progress.silent())) {
      Browser browser = new Browser(server);
      ApiContract contract = new ApiContract(browser);
      assertThat(browser.get("/dcat").statusCode()).as("counted before the crowd").isEqualTo(200);
      int operations = contract.operations().size();
      Callers.ask(
          List.copyOf(contract.operations().entrySet()),
          one -> ask(browser, contract, one.getKey(), one.getValue()));
      int asked = statuses.values().stream().mapToInt(AtomicInteger::get).sum();
      String told = "%d operations, %d requests: %s; seed %d";
      told = told.formatted(operations, asked, new TreeMap<>(statuses), SEED);
      System.out.println(told);

      assertThat(operations).isGreaterThan(80);
      assertThat(asked).isEqualTo(operations * REQUESTS);
      assertThat(statuses.keySet()).as(told).allMatch(status -> status < 500);
      assertThat(statuses.get(200).get()).as(told).isGreaterThan(asked / 5);
      assertThat(statuses.get(400).get()).as(told).isGreaterThan(asked / 10);
      assertThat(statuses.get(404).get()).as(told).isGreaterThan(asked / 50);
    }
  }

  private String ask(Browser browser, ApiContract contract, String path, JsonNode operation) {
    RandomRequests requests = new RandomRequests(path, operation, SEED);
    for (int i = 0; i < REQUESTS; i++) {
      String address = requests.next();
      HttpResponse<String> answer =
          Callers.comingAgain(browser, address, each -> contract.check(operation, address, each));
      statuses.computeIfAbsent(answer.statusCode(), s -> new AtomicInteger()).incrementAndGet();
    }
    return path;
  }
}
