package org.partnergraph.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.KnowledgeStore;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Names that try to be more than names, in a real store, in everything that is drawn or pasted. */
class HostileNamesTest {

  private static final String SCRIPT = "\"><script>alert('x')</script><img src=x onerror=alert(1)>";
  private static final String OVERRIDE = "\u202Eetirw\u202C";
  private static final String CDATA = "]]>--><!--";
  private static final String CONTROLS = "a\u0007b\u001Bc\u009Bd\uFFFEe";
  private static final Map<String, String> NAMES =
      Map.of(
          "krakow",
          SCRIPT,
          "burkhard-jung",
          "x".repeat(300),
          "kyiv",
          OVERRIDE + CDATA,
          "lyon",
          CONTROLS,
          "leipzig",
          "L" + SCRIPT + OVERRIDE + CDATA + "\u0007" + "y".repeat(300));

  private static Server server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    server = Server.start(Config.inMemory(), Progress.silent());
    browser = new Browser(server);
    KnowledgeStore store = server.knowledge().store();
    store.write(
        data ->
            NAMES.forEach(
                (id, name) -> {
                  Node entity = store.namespaces().entity(id);
                  for (Node property : List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode())) {
                    boolean known = data.contains(Node.ANY, entity, property, Node.ANY);
                    data.deleteAny(Node.ANY, entity, property, Node.ANY);
                    if (known) {
                      for (String language : List.of("de", "en", "pl")) {
                        Node label = NodeFactory.createLiteralLang(name, language);
                        data.add(store.namespaces().entitiesGraph(), entity, property, label);
                      }
                    }
                  }
                }));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/entities/leipzig/graph.svg?limit=200",
        "/api/entities/krakow/graph.svg?form=narrow",
        "/api/entities/leipzig/map.svg",
        "/api/entities/leipzig/timeline.svg",
        "/api/connections.svg?from=leipzig&to=krakow",
        "/api/connections.svg?from=burkhard-jung&to=kyiv"
      })
  void picturesStayPictures(String path) throws Exception {
    String svg = browser.get(path + (path.contains("?") ? "&" : "?") + "lang=en").body();
    Element root = xml(svg);
    assertThat(root.getTagName()).isEqualTo("svg");
    for (String tag : List.of("script", "img", "image", "foreignObject")) {
      assertThat(root.getElementsByTagName(tag).getLength()).as(tag).isZero();
    }
    assertThat(svg).contains("&lt;").doesNotContain("<script", "onerror=alert(1)>");
    assertNothingHidden(svg);
  }

  private static void assertNothingHidden(String text) {
    assertThat(
            Pattern.compile("[\\p{Cc}&&[^\\n\\t\\r]]|[\u202A-\u202E\u2066-\u2069]")
                .matcher(text)
                .find())
        .isFalse();
  }

  private static Element xml(String text) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)))
        .getDocumentElement();
  }

  @Test
  void aLongNameIsCutToItsRoom() throws Exception {
    String svg = browser.get("/api/entities/leipzig/graph.svg?limit=200&lang=en").body();
    List<Integer> lengths = new ArrayList<>();
    var texts = xml(svg).getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      lengths.add(texts.item(i).getTextContent().length());
    }
    assertThat(lengths).hasSizeGreaterThan(50).allMatch(length -> length < 70);
    assertThat(svg).contains("…");
    assertThat(browser.get("/api/entities/burkhard-jung/graph.svg").body()).contains("xxx…");
  }

  @Test
  void oembedSaysTheNameAsText() throws Exception {
    String url = Browser.encode(server.address().resolve("/page/leipzig").toString());
    HttpResponse<String> answer = browser.get("/oembed?format=xml&lang=en&url=" + url);
    Element root = xml(answer.body());
    String title = root.getElementsByTagName("title").item(0).getTextContent();
    assertThat(title).startsWith("L\"><script>").contains("]]>").hasSizeGreaterThan(300);
    assertNothingHidden(answer.body());
    Document frame = Jsoup.parse(root.getElementsByTagName("html").item(0).getTextContent());
    assertThat(frame.select("script, img")).isEmpty();
    assertThat(frame.select("iframe").attr("title")).isEqualTo(title);
    String json = browser.json("/oembed?lang=en&url=" + url).get("html").asText();
    assertThat(Jsoup.parse(json).select("script, img")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"entity=leipzig", "entity=leipzig&to=krakow&view=connection"})
  void whatIsPastedHasTheElementAlone(String query) {
    Document page = page("/embed?shows=en&lang=en&" + query);
    assertOurScripts(page);
    List<String> snippets = page.select(".snippet textarea").eachText();
    assertThat(snippets).hasSize(3);
    for (String snippet :
        page.select(".snippet textarea").stream().map(t -> t.wholeText()).toList()) {
      Document pasted = Jsoup.parse(snippet);
      assertThat(pasted.select("script:not([src*=/widget/partner-graph.js])")).isEmpty();
      assertThat(pasted.select("[onerror], img[src=x]")).isEmpty();
      assertNothingHidden(snippet);
    }
    assertThat(Jsoup.parse(snippets.get(1)).select("iframe").attr("title"))
        .startsWith("Relations: L\"><script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/embed/leipzig?lang=en",
        "/embed/krakow?lang=en&view=timeline",
        "/embed/leipzig?lang=en&view=connection&to=krakow",
        "/page/leipzig?lang=en"
      })
  void pagesSayTheNameAsText(String path) {
    Document page = page(path);
    assertOurScripts(page);
    assertThat(page.select("[onerror], img[src=x]")).isEmpty();
    assertThat(page.select("h1").text()).contains("\"><script>alert('x')</script>");
  }

  private static Document page(String path) {
    HttpResponse<String> answer = browser.get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static void assertOurScripts(Document page) {
    assertThat(page.select("script"))
        .isNotEmpty()
        .allMatch(
            script ->
                script.attr("src").startsWith("/assets/")
                    || script.attr("src").startsWith("/widget/")
                    || script.attr("type").equals("application/ld+json"));
  }
}
