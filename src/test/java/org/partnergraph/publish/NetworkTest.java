package org.partnergraph.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
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
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class NetworkTest {

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
  void isGraphMlWhoseReferencesHold() throws Exception {
    Document xml = xml(browser.get("/api/network", "Accept", "application/graphml+xml"));
    Set<String> keys = attributes(xml, GraphMl.NAMESPACE, "key", "id");
    Set<String> nodes = attributes(xml, GraphMl.NAMESPACE, "node", "id");
    List<Element> edges = elements(xml, GraphMl.NAMESPACE, "edge").toList();
    assertThat(nodes).hasSizeGreaterThan(100).contains("leipzig", "krakow");
    assertThat(edges).hasSizeGreaterThan(200);
    assertThat(attributes(xml, GraphMl.NAMESPACE, "edge", "id")).hasSameSizeAs(edges);
    assertThat(edges)
        .allSatisfy(
            edge ->
                assertThat(nodes)
                    .contains(edge.getAttribute("source"), edge.getAttribute("target")));
    assertThat(keys).containsAll(attributes(xml, GraphMl.NAMESPACE, "data", "key"));
    assertThat(elements(xml, GraphMl.NAMESPACE, "key"))
        .allSatisfy(
            key -> {
              assertThat(key.getAttribute("for")).isIn("node", "edge", "graph");
              assertThat(key.getAttribute("attr.type")).isIn("string", "boolean");
            });
  }

  @Test
  void holdsTheSameInEveryFormat() throws Exception {
    String around = "/api/network?entity=krakow&depth=2&lang=en&format=";
    Document graphml = xml(browser.get(around + "graphml"));
    Document gexf = xml(browser.get(around + "gexf"));
    List<String> nodes = browser.get(around + "csv&part=nodes").body().lines().skip(1).toList();
    List<String> edges = browser.get(around + "csv").body().lines().skip(1).toList();
    assertThat(edges).hasSizeGreaterThan(50);
    assertThat(elements(graphml, GraphMl.NAMESPACE, "edge")).hasSameSizeAs(edges);
    assertThat(elements(gexf, Gexf.NAMESPACE, "edge")).hasSameSizeAs(edges);
    assertThat(elements(graphml, GraphMl.NAMESPACE, "node")).hasSameSizeAs(nodes);
    assertThat(attributes(gexf, Gexf.NAMESPACE, "node", "id"))
        .isEqualTo(attributes(graphml, GraphMl.NAMESPACE, "node", "id"));
    assertThat(attributes(gexf, Gexf.NAMESPACE, "attribute", "id"))
        .containsAll(attributes(gexf, Gexf.NAMESPACE, "attvalue", "for"));
  }

  @Test
  void keepsPrecisionStatusAndDocuments() {
    String csv = browser.get("/api/network?lang=en&format=csv").body();
    assertThat(csv)
        .startsWith(
            "source,target,kind,label,symmetric,begin,end,seen,status,basis,documents,licence\r\n");
    assertThat(csv)
        .contains("burkhard-jung,office-lord-mayor-of-leipzig,held-post,")
        .contains(",2006-02,,")
        .contains(
            "burkhard-jung,meeting-2024-11-18,attended,took part in,false,2024-11-18,2024-11-18,,"
                + "status-occurred,stated,doc-002,"
                + Licence.IRI);
    String nodes = browser.get("/api/network?lang=pl&format=csv&part=nodes").body();
    assertThat(nodes).contains("leipzig,Lipsk,City,Q2079\r\n");
  }

  @Test
  void growsWithTheDepth() {
    List<Long> sizes =
        IntStream.rangeClosed(1, 3)
            .mapToObj(d -> browser.get("/api/network?entity=Q31487&format=csv&depth=" + d))
            .map(answer -> answer.body().lines().count())
            .toList();
    assertThat(sizes).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/network?entity=krakow&depth=0, depth, 400",
    "/api/network?depth=2, depth, 400",
    "/api/network?format=xlsx, format, 400",
    "/api/network?format=gexf&part=nodes, part, 400",
    "/api/network?entity=krakwo, entity, 404"
  })
  void refusesAWrongParameterByName(String path, String parameter, int status) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Browser.json(answer).get("parameter").asText()).isEqualTo(parameter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "-5+cmd", "-x", "+x", "+1", "@a", "-1-1", "-0044-03-15=1"})
  void letsNoCellRunAsAFormula(String text) {
    assertThat(NetworkCsv.cell(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-5", "-1.5", "-0044", "-0044-03", "-0044-03-15", "-0044~", "-0044/-0043", "a-b"})
  void leavesNumbersAndDatesAsTheyAre(String text) {
    assertThat(NetworkCsv.cell(text)).isEqualTo(text);
  }

  @Test
  void quotesWhatWouldBreakARow() {
    assertThat(NetworkCsv.cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(NetworkCsv.cell("a\"b")).isEqualTo("\"a\"\"b\"");
  }

  @Test
  void is406WhereNothingFits() {
    assertThat(browser.get("/api/network", "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  private static Document xml(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
  }

  private static Stream<Element> elements(Document xml, String namespace, String name) {
    var found = xml.getElementsByTagNameNS(namespace, name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  private static Set<String> attributes(
      Document xml, String namespace, String name, String attribute) {
    Set<String> values = new HashSet<>();
    elements(xml, namespace, name).forEach(e -> values.add(e.getAttribute(attribute)));
    return values;
  }
}
