package org.partnergraph.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
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
import org.partnergraph.store.Namespaces;

class LinkedDataTest {

  private static final String WITHDRAW =
      """
      PREFIX cp: <https://w3id.org/partnergraph/ontology#>
      PREFIX id: <https://w3id.org/partnergraph/id/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      INSERT DATA { GRAPH id:graph-decisions {
        id:withdrawal-1 a cp:Withdrawal ; cp:subject id:holger-mahnicke ;
          cp:reason "Auf Wunsch."@de , "On request."@en , "Na życzenie."@pl ;
          cp:decidedBy "Erika Mustermann" ; cp:decidedOn "2026-11-21"^^xsd:date } }
      """;

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
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html | /page/leipzig",
        "*/* | /doc/leipzig",
        "text/turtle | /doc/leipzig",
        "application/ld+json | /doc/leipzig",
        "application/n-triples | /doc/leipzig",
        "application/rdf+xml;q=0.9, text/html;q=0.8 | /doc/leipzig",
        "application/rdf+xml;q=0.8, text/html;q=0.9 | /page/leipzig",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | /page/leipzig",
        "text/turtle;q=0, text/* | /page/leipzig",
        "image/png, application/*;q=0.1 | /doc/leipzig",
      })
  void leadsFromANameToWhatIsAccepted(String accept, String address) {
    HttpResponse<String> answer = browser.get("/id/leipzig", "Accept", accept);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Location")).isEqualTo(address);
    assertThat(header(answer, "Vary")).contains("Accept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "text/turtle;q=0", "nonsense"})
  void saysWhatThereIsWhereNothingIsAccepted(String accept) {
    for (String path : List.of("/id/leipzig", "/doc/leipzig")) {
      HttpResponse<String> answer = browser.get(path, "Accept", accept);
      assertThat(answer.statusCode()).isEqualTo(406);
      assertThat(Browser.json(answer).get("available").toString()).contains("text/turtle");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"F002-004", "role-guest", "graph-decisions", "graph-derived", "doc-002"})
  void leadsFromAnyNodeAndGraph(String id) {
    assertThat(header(browser.get("/id/" + id), "Location")).isEqualTo("/doc/" + id);
    assertThat(browser.get("/doc/" + id + ".ttl").statusCode()).isEqualTo(200);
    boolean page = browser.get("/page/" + id, "Accept", "text/html").statusCode() == 200;
    assertThat(header(browser.get("/doc/" + id), "Link").contains("</page/" + id + ">"))
        .as("a page is named where there is one")
        .isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/id/leipzig.ttl", "/id/leipzig.jsonld", "/id/Q2079.nt"})
  void leadsFromANameWithASuffixToTheDocumentWithIt(String name) {
    HttpResponse<String> answer = browser.get(name);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .endsWith("/doc/leipzig" + name.substring(name.indexOf('.')));
  }

  @Test
  void givesTheOntologyToTheByteEachTime() {
    HttpResponse<String> once = browser.get("/ontology", "Accept", "text/turtle");
    HttpResponse<String> again = browser.get("/ontology", "Accept", "text/turtle");
    assertThat(again.body()).isEqualTo(once.body()).contains("owl:unionOf");
    String tag = once.headers().firstValue("ETag").orElseThrow();
    assertThat(browser.get("/ontology", "Accept", "text/turtle", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void givesJsonLdToWhoAsksForPlainJson() {
    HttpResponse<String> named = browser.get("/id/leipzig", "Accept", "application/json");
    assertThat(header(named, "Location")).isEqualTo("/doc/leipzig");
    HttpResponse<String> plain = browser.get("/doc/leipzig", "Accept", "application/json");
    assertThat(header(plain, "Content-Type")).startsWith("application/json");
    assertThat(plain.body()).isEqualTo(browser.get("/doc/leipzig.jsonld").body());
  }

  @Test
  void knowsAThingByItsWikidataIdToo() {
    assertThat(header(browser.get("/id/Q2079"), "Location")).isEqualTo("/doc/leipzig");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/id/leipzgi", "/doc/leipzgi", "/doc/leipzgi.ttl"})
  void suggestsWhatMayBeMeant(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Browser.json(answer).at("/near/0/id").asText()).isEqualTo("leipzig");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "burkhard-jung",
        "leipzig",
        "meeting-2024-11-18",
        "F002-004",
        "doc-002",
        "role-guest"
      })
  void saysTheSameInEveryFormat(String id) {
    List<Graph> graphs = new ArrayList<>();
    for (RdfForm form : RdfForm.values()) {
      HttpResponse<String> suffixed = browser.get("/doc/" + id + form.suffix(), "Accept", "a/b");
      HttpResponse<String> negotiated = browser.get("/doc/" + id, "Accept", form.mediaType());
      assertThat(header(suffixed, "Content-Type")).startsWith(form.mediaType());
      assertThat(negotiated.body()).isEqualTo(suffixed.body());
      assertThat(header(negotiated, "Content-Location")).isEqualTo("/doc/" + id + form.suffix());
      graphs.add(parse(suffixed, form));
    }
    assertThat(graphs).hasSize(4).allSatisfy(g -> assertThat(g.size()).isGreaterThan(15));
    assertThat(graphs).allSatisfy(g -> assertThat(g.isIsomorphicWith(graphs.get(0))).isTrue());
  }

  @Test
  void describesAPersonWithRelationsQuotesNamesAndProvenance() {
    Graph graph = parse(browser.get("/doc/burkhard-jung.ttl"), RdfForm.TURTLE);
    Namespaces ours = Namespaces.CANONICAL;
    Node jung = ours.entity("burkhard-jung");
    Node held = graph.find(Node.ANY, ours.term("holder"), jung).next().getSubject();
    Node evidence = graph.find(held, ours.term("evidence"), Node.ANY).next().getObject();
    Node quote = graph.find(evidence, OA.hasSelector.asNode(), Node.ANY).next().getObject();
    assertThat(graph.contains(quote, OA.exact.asNode(), Node.ANY)).isTrue();
    assertThat(graph.find(ours.term("holder"), RDFS.label.asNode(), Node.ANY).toList()).hasSize(3);
    Node document = NodeFactory.createURI(ours.base() + "doc/burkhard-jung");
    assertThat(graph.contains(document, node(Prefixes.FOAF + "primaryTopic"), jung)).isTrue();
    assertThat(
            graph.contains(
                document, node(Prefixes.PROV + "wasDerivedFrom"), ours.entity("doc-002")))
        .isTrue();
    assertThat(graph.contains(document, node(Prefixes.PROV + "generatedAtTime"), Node.ANY))
        .isTrue();
    assertThat(graph.contains(document, DCTerms.license.asNode(), node(Licence.IRI))).isTrue();
  }

  @Test
  void givesJsonLdWithItsContext() {
    String json = browser.get("/doc/leipzig.jsonld").body();
    assertThat(json).contains("\"@context\": {");
    assertThat(Browser.json(browser.get("/doc/leipzig.jsonld")).at("/graph").size())
        .isGreaterThan(50);
  }

  @Test
  void staysOfASensibleSizeForTheLargestThing() {
    assertThat(browser.get("/doc/leipzig.ttl").body().length()).isBetween(20_000, 150_000);
  }

  @Test
  void linksToItsOtherFormatsItsNameAndItsLicence() {
    assertThat(header(browser.get("/doc/leipzig"), "Link"))
        .contains(
            "</doc/leipzig.ttl>; rel=\"alternate\"; type=\"text/turtle\"",
            "</doc/leipzig.jsonld>; rel=\"alternate\"",
            "</page/leipzig>; rel=\"alternate\"; type=\"text/html\"",
            "<https://w3id.org/partnergraph/doc/leipzig>; rel=\"canonical\"",
            "<https://w3id.org/partnergraph/id/leipzig>; rel=\"describes\"",
            "rel=\"license\"");
  }

  @Test
  void answers304ToWhoHasItAlready() {
    HttpResponse<String> first = browser.get("/doc/leipzig.ttl");
    String tag = header(first, "ETag");
    String time = header(first, "Last-Modified");
    assertThat(status("If-None-Match", tag)).isEqualTo(304);
    assertThat(status("If-None-Match", "\"other\"")).isEqualTo(200);
    assertThat(status("If-Modified-Since", time)).isEqualTo(304);
    assertThat(status("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")).isEqualTo(200);
    assertThat(status("If-Modified-Since", "yesterday")).isEqualTo(200);
    assertThat(status("If-None-Match", "\"other\"", "If-Modified-Since", time)).isEqualTo(200);
    HttpResponse<String> head = browser.send("HEAD", "/doc/leipzig.ttl", "");
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "ETag")).isEqualTo(tag);
  }

  @Test
  void tellsWhatWasWithdrawnFromWhatWasNeverThere() {
    try (Server own = Server.start(Config.inMemory().withToken("secret"), Progress.silent())) {
      Browser client = new Browser(own);
      assertThat(client.get("/doc/holger-mahnicke").statusCode()).isEqualTo(200);
      int written =
          client
              .send(
                  "POST",
                  "/update",
                  WITHDRAW,
                  "Authorization",
                  "Bearer secret",
                  "Content-Type",
                  "application/sparql-update")
              .statusCode();
      assertThat(written).isEqualTo(204);
      for (String path : List.of("/id/", "/doc/", "/api/entities/")) {
        HttpResponse<String> answer = client.get(path + "holger-mahnicke", "Accept-Language", "en");
        assertThat(answer.statusCode()).as(path).isEqualTo(410);
        assertThat(answer.body()).contains("On request.");
      }
      assertThat(client.json("/api/search?q=Mahnicke").get("data")).isEmpty();
      assertThat(client.get("/api/connections?from=holger-mahnicke&to=leipzig").statusCode())
          .isEqualTo(410);
      assertThat(client.get("/api/network?format=csv").body()).doesNotContain("holger-mahnicke");
    }
  }

  private static int status(String... headers) {
    return browser.get("/doc/leipzig.ttl", headers).statusCode();
  }

  private static Graph parse(HttpResponse<String> answer, RdfForm form) {
    assertThat(answer.statusCode()).isEqualTo(200);
    Lang lang = RDFLanguages.contentTypeToLang(form.mediaType());
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(answer.body(), lang).parse(graph);
    return graph;
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
