package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A service whose graph an engine keeps answers as one that keeps it itself, to the letter. */
class SameAnswersTest {

  private static final int TRIES = 5;

  private static final String OPENAPI = "/api/openapi.json";

  private static TwoHomes homes;

  @BeforeAll
  static void start() {
    homes = new TwoHomes();
  }

  @AfterAll
  static void stop() {
    homes.close();
  }

  @TestFactory
  Stream<DynamicTest> toEveryExampleOfTheInterface() {
    List<String> examples = new ArrayList<>();
    for (JsonNode path : homes.here().json("/api/openapi.json").get("paths")) {
      examples.add(path.at("/get/x-example").asText());
    }
    examples.removeIf(
        path ->
            path.isEmpty() || path.startsWith("/metrics") || path.equals(OPENAPI) || isDump(path));
    assertThat(examples).hasSizeGreaterThan(80);
    return examples.stream().map(path -> DynamicTest.dynamicTest(path, () -> same(path)));
  }

  /** A store elsewhere publishes no snapshot, as a read may show parts of two versions. */
  @Test
  void withTheSameInterfaceButForSnapshots() {
    JsonNode here = homes.here().json(OPENAPI);
    ObjectNode paths = (ObjectNode) here.get("paths");
    assertThat(paths.remove("/snapshot.zip")).isNotNull();
    assertThat(paths.remove("/snapshot.zip.sha256")).isNotNull();
    assertThat(homes.elsewhere().json(OPENAPI)).isEqualTo(here);
    assertThat(homes.elsewhere().get("/snapshot.zip").statusCode()).isEqualTo(404);
  }

  @Test
  void withADumpOfAsManyStatementsOfTheSameVersion() throws IOException {
    assertThat(statements(homes.elsewhere())).isEqualTo(statements(homes.here())).isPositive();
  }

  private static long statements(Browser browser) throws IOException {
    HttpResponse<byte[]> answer = browser.bytes("/dump.nt.gz");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Data-Version")).contains("1");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(answer.body())),
                StandardCharsets.UTF_8))) {
      return lines.lines().count();
    }
  }

  @TestFactory
  Stream<DynamicTest> toPathsOfReadersAndPages() throws IOException {
    List<String> paths =
        Files.readAllLines(Path.of("src/test/resources/org/partnergraph/elsewhere/paths.txt"));
    assertThat(paths).hasSizeGreaterThan(60);
    return paths.stream().map(path -> DynamicTest.dynamicTest(path, () -> same(path)));
  }

  @Test
  void toTheSameVersionWithTheSameTag() {
    String here = homes.here().get("/api/entities/leipzig").headers().firstValue("ETag").get();
    String elsewhere =
        homes.elsewhere().get("/api/entities/leipzig").headers().firstValue("ETag").get();
    assertThat(elsewhere).isEqualTo(here);
  }

  /** A sum of bytes, and bytes in the order in which the store gives them. */
  private static boolean isDump(String path) {
    return path.contains(".gz") || path.startsWith("/snapshot.zip");
  }

  private static void same(String path) {
    String address = path.replace("\"", "%22").replace("{", "%7B").replace("}", "%7D");
    HttpResponse<String> here = inTheEnd(homes.here(), address);
    HttpResponse<String> elsewhere = inTheEnd(homes.elsewhere(), address);
    Optional<Lang> rdf =
        here.headers()
            .firstValue("Content-Type")
            .map(type -> RDFLanguages.contentTypeToLang(type.replaceAll(";.*", "")))
            .filter(RDFLanguages::isTriples);
    if (here.statusCode() == 200 && rdf.isPresent()) {
      sameGraph(graph(TwoHomes.body(elsewhere), rdf.get()), graph(TwoHomes.body(here), rdf.get()));
    } else {
      assertThat(TwoHomes.told(elsewhere)).isEqualTo(TwoHomes.told(here));
    }
  }

  /** The answer after some tries: a crowded machine may need longer than a service waits. */
  private static HttpResponse<String> inTheEnd(Browser browser, String address) {
    HttpResponse<String> answer = browser.get(address);
    for (int i = 1; i < TRIES && answer.statusCode() == 503; i++) {
      answer = browser.get(address);
    }
    return answer;
  }

  private static Graph graph(String text, Lang language) {
    return RDFParser.fromString(text, language).base("http://localhost/").toGraph();
  }

  private static void sameGraph(Graph elsewhere, Graph here) {
    assertThat(here.size()).isPositive();
    assertThat(elsewhere.size()).isEqualTo(here.size());
    assertThat(elsewhere.isIsomorphicWith(here))
        .as(
            () ->
                "only elsewhere "
                    + without(elsewhere, here)
                    + ", only here "
                    + without(here, elsewhere))
        .isTrue();
  }

  /** What stands in the one graph alone, blank nodes left out. */
  private static List<Triple> without(Graph one, Graph other) {
    return one.stream()
        .filter(said -> !said.getSubject().isBlank() && !said.getObject().isBlank())
        .filter(said -> !other.contains(said))
        .toList();
  }
}
