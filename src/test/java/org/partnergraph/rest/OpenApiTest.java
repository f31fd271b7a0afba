package org.partnergraph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

class OpenApiTest {

  private static Server server;
  private static Browser browser;
  private static ApiContract contract;

  @BeforeAll
  static void start() {
    server = Server.start(Config.inMemory(), Progress.silent());
    browser = new Browser(server);
    contract = new ApiContract(browser);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void isOpenApi31AndNamesEveryQuestion() {
    assertThat(contract.document().get("openapi").asText()).startsWith("3.1");
    int questions = browser.json("/api/questions").get("data").size();
    assertThat(questions).isGreaterThan(15);
    assertThat(paths().filter(path -> path.startsWith("/api/questions/"))).hasSize(questions);
  }

  @TestFactory
  Stream<DynamicTest> everyExampleRunsAndIsAsItsSchemaSays() {
    List<String> paths = paths().toList();
    assertThat(paths).hasSizeGreaterThan(20);
    return paths.stream().map(path -> DynamicTest.dynamicTest(path, () -> checkExample(path)));
  }

  @Test
  void saysWhatTheAnswerCannotTell() {
    String silence = "/api/questions/partnerships/silence";
    JsonNode german = browser.json("/api/openapi.json?lang=de");

    assertThat(german.at("/paths").path(silence).at("/get/description").asText())
        .contains(
            "\n\nWas die Antwort nicht sagen kann: Es schweigen die hier gelesenen Dokumente");
    assertThat(browser.json("/api/questions?lang=pl").get("data"))
        .hasSizeGreaterThan(50)
        .allSatisfy(question -> assertThat(question.path("limits").asText()).isNotBlank())
        .anySatisfy(
            question -> assertThat(question.get("limits").asText()).startsWith("Milczą odczytane"));
  }

  @Test
  void namesTheKindsOfStepsThatThereAre() {
    JsonNode parameters = contract.operations().get("/api/connections").get("parameters");
    for (String name : List.of("only", "without")) {
      assertThat(parameters)
          .filteredOn(parameter -> parameter.get("name").asText().equals(name))
          .singleElement()
          .satisfies(
              parameter ->
                  assertThat(parameter.at("/schema/items/enum"))
                      .hasSizeGreaterThan(40)
                      .anyMatch(kind -> kind.asText().equals("attended")));
    }
  }

  private static Stream<String> paths() {
    return contract.operations().keySet().stream();
  }

  private static void checkExample(String path) {
    JsonNode operation = contract.operations().get(path);
    String example = operation.get("x-example").asText();
    HttpResponse<String> answer = browser.get(example);
    int status = operation.get("responses").has("303") ? 303 : 200;
    assertThat(answer.statusCode()).isEqualTo(status);
    contract.check(operation, example, answer);
  }
}
