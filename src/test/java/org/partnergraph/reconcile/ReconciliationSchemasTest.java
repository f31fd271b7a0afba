package org.partnergraph.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** What the service answers is as the JSON Schemas of the protocol say, where they are at hand. */
class ReconciliationSchemasTest {

  private static final Path FOLDER = Path.of("..", "shared", "data", "reconciliation");
  private static final String V02 = "0.2";
  private static final String V10 = "1.0-draft";
  private static final String BASE = "https://schemas.example/";
  private static final String FORM = "application/x-www-form-urlencoded";

  private static Server server;
  private static Browser browser;
  private static SchemaRegistry registry;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "no schemas in " + FOLDER);
    Map<String, String> texts = new HashMap<>();
    for (String version : List.of(V02, V10)) {
      try (Stream<Path> files = Files.list(FOLDER.resolve(version).resolve("schemas"))) {
        for (Path file : files.toList()) {
          texts.put(BASE + version + "/" + file.getFileName(), text(file));
        }
      }
    }
    texts.put("http://swagger.io/v2/schema.json", texts.get(BASE + V10 + "/openapi.json"));
    assertThat(texts).hasSizeGreaterThan(20);
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, builder -> builder.schemas(texts));
    server = Server.start(Config.inMemory(), Progress.silent());
    browser = new Browser(server);
  }

  /** Without the names that the schemas give to themselves: some give one of another version. */
  private static String text(Path file) throws IOException {
    ObjectNode schema = (ObjectNode) new ObjectMapper().readTree(file.toFile());
    schema.remove(List.of("$schema", "$id", "id"));
    return schema.toString();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {V02, V10})
  void refusesWhatTheProtocolRefuses(String version) throws IOException {
    int refused = 0;
    int taken = 0;
    for (String kind : List.of("manifest", "reconciliation-result-batch")) {
      Path examples = FOLDER.resolve(version).resolve("examples").resolve(kind);
      for (Path file : files(examples.resolve("valid"))) {
        assertThat(faults(version, kind, Files.readString(file))).as(file.toString()).isEmpty();
        taken++;
      }
      for (Path file : files(examples.resolve("invalid"))) {
        assertThat(faults(version, kind, Files.readString(file))).as(file.toString()).isNotEmpty();
        refused++;
      }
    }
    assertThat(taken).isGreaterThan(10);
    assertThat(refused).isGreaterThan(5);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "pl"})
  void givesManifestsOfBothVersions(String language) {
    assertValid(V02, "manifest", browser.get("/reconcile?lang=" + language).body());
    assertValid(V10, "manifest", browser.get(root(V10) + "?lang=" + language).body());
  }

  @Test
  void givesResultsOfBothVersions() {
    String of02 =
        """
        {"a":{"query":"Lemberg","type":"City","limit":3},"b":{"query":"Leipzig"},"c":{"query":"Nirgendwo"},
         "d":{"query":"Kraków","properties":[{"pid":"P190","v":["Leipzig",{"id":"kyiv"}]},{"pid":"P17","v":"Polen"}]},
         "e":{"query":"Q2079"}}
        """;
    assertValid(V02, "reconciliation-query-batch", of02);
    String answer = post("/reconcile", "queries=" + Browser.encode(of02), FORM);
    assertValid(V02, "reconciliation-result-batch", answer);
    assertThat(answer).contains("\"match\":true", "\"match\":false", "\"features\"");
    String of10 =
        """
        {"queries":[{"type":"City","conditions":[{"matchType":"name","propertyValue":"Lemberg"}]},
         {"conditions":[{"matchType":"property","propertyId":"P17","propertyValue":{"id":"poland"}}]}]}
        """;
    assertValid(V10, "reconciliation-query-batch", of10);
    String newer = post(root(V10) + "/match", of10, "application/json");
    assertValid(V10, "reconciliation-result-batch", newer);
    assertThat(newer).contains("\"id\":\"lviv\"", "\"id\":\"krakow\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {V02, V10})
  void suggestsAndProposes(String version) {
    for (String language : List.of("de", "en", "pl")) {
      String rest = "lang=" + language;
      for (String prefix : List.of("lei", "", "Q2079", "part", "%F0%9F%99%82")) {
        String asked = "?prefix=" + prefix + "&" + rest;
        suggested(version, "entity" + asked, "suggest-entities-response");
        suggested(version, "type" + asked, "suggest-types-response");
        suggested(version, "property" + asked, "suggest-properties-response");
      }
      String proposed = browser.get(root(version) + "/extend/propose?type=City&" + rest).body();
      assertValid(version, "data-extension-property-proposal", proposed);
    }
  }

  private static String root(String version) {
    return version.equals(V02) ? "/reconcile" : "/reconcile/1.0-draft";
  }

  private static void suggested(String version, String path, String schema) {
    assertValid(version, schema, browser.get(root(version) + "/suggest/" + path).body());
  }

  @Test
  void extendsWithEveryProperty() {
    List<String> ids =
        browser.json("/reconcile/extend/propose").get("properties").findValuesAsText("id");
    assertThat(ids).hasSizeGreaterThan(30);
    ObjectNode query = new ObjectMapper().createObjectNode();
    query
        .putArray("ids")
        .add("leipzig")
        .add("partnership-leipzig-krakow")
        .add("none")
        .add("doc-002");
    query.withArray("ids").add("burkhard-jung").add("meeting-2024-11-18").add("Q31487");
    for (int from = 0; from < ids.size(); from += Batch.MOST_PROPERTIES) {
      var properties = query.putArray("properties");
      ids.subList(from, Math.min(ids.size(), from + Batch.MOST_PROPERTIES))
          .forEach(id -> properties.addObject().put("id", id));
      String asked = query.toString();
      assertValid(V02, "data-extension-query", asked);
      String of02 = post("/reconcile", "extend=" + Browser.encode(asked), FORM);
      assertValid(V02, "data-extension-response", of02);
      assertValid(
          V10, "data-extension-response", post(root(V10) + "/extend", asked, "application/json"));
    }
  }

  private static String post(String path, String body, String type) {
    return browser.send("POST", path, body, "Content-Type", type).body();
  }

  private static void assertValid(String version, String schema, String json) {
    assertThat(faults(version, schema, json)).as(json).isEmpty();
  }

  private static List<?> faults(String version, String name, String json) {
    Schema schema = registry.getSchema(SchemaLocation.of(BASE + version + "/" + name + ".json"));
    return schema.validate(json, InputFormat.JSON);
  }
}
