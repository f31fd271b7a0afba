package org.partnergraph.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** What the service says of itself is what queries find. */
class DescriptionsTest {

  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String QUESTIONS = "https://w3id.org/partnergraph/id/graph-questions";
  private static final String PAGE =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  private static Server server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    server = Server.start(Config.inMemory().withToken("secret"), Progress.silent());
    browser = new Browser(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void countsWhatQueriesCountAlsoAfterAWrite() {
    Map<String, Long> before = requireCounts();
    String added =
        "INSERT DATA { GRAPH <urn:partnergraph:test:graph> { <urn:partnergraph:test:s> a <urn:partnergraph:test:Kind> ; <urn:partnergraph:test:p> 'a', 'b' } }";
    var written =
        browser.send(
            "POST",
            "/update",
            added,
            "Content-Type",
            "application/sparql-update",
            "Authorization",
            "Bearer secret");
    assertThat(written.statusCode()).isEqualTo(204);
    Map<String, Long> after = requireCounts();
    assertThat(after.get("triples")).isEqualTo(before.get("triples") + 3);
    assertThat(after.get("classes")).isEqualTo(before.get("classes") + 1);
    assertThat(after.get("properties")).isEqualTo(before.get("properties") + 1);
    assertThat(partitions(description(), "classPartition", "class", "entities"))
        .containsEntry("urn:partnergraph:test:Kind", 1L);
  }

  /** Compares every number with a query; gives the totals. */
  private static Map<String, Long> requireCounts() {
    Model model = description();
    Map<String, Long> totals = new TreeMap<>();
    Map.of(
            "triples", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
            "distinctSubjects", "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
            "distinctObjects", "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }",
            "properties", "SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }",
            "classes", "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c FILTER isIRI(?c) }",
            "entities",
                "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o FILTER isIRI(?s)"
                    + " FILTER CONTAINS(STR(?s), '/partnergraph/id/') }")
        .forEach(
            (name, query) -> {
              long told = total(model, name);
              assertThat(told).as(name).isEqualTo(number(query)).isPositive();
              totals.put(name, told);
            });
    assertThat(partitions(model, "classPartition", "class", "entities"))
        .hasSizeGreaterThan(50)
        .isEqualTo(
            rows("SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c FILTER isIRI(?c) } GROUP BY ?c"));
    assertThat(partitions(model, "propertyPartition", "property", "triples"))
        .hasSizeGreaterThan(100)
        .isEqualTo(rows("SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p"));
    assertThat(subsets(model))
        .hasSizeGreaterThan(8)
        .isEqualTo(rows("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"));
    return totals;
  }

  private static Model description() {
    return rdf("/.well-known/void", "application/n-triples");
  }

  private static long total(Model model, String name) {
    var dataset = model.createResource("https://w3id.org/partnergraph/data#dataset");
    return model.getRequiredProperty(dataset, property(VOID + name)).getLong();
  }

  private static Map<String, Long> partitions(Model model, String link, String of, String count) {
    Map<String, Long> found = new TreeMap<>();
    model
        .listObjectsOfProperty(property(VOID + link))
        .forEach(
            part ->
                found.put(
                    part.asResource()
                        .getRequiredProperty(property(VOID + of))
                        .getResource()
                        .getURI(),
                    part.asResource().getRequiredProperty(property(VOID + count)).getLong()));
    return found;
  }

  private static Map<String, Long> subsets(Model model) {
    Map<String, Long> found = new TreeMap<>();
    model
        .listObjectsOfProperty(property(VOID + "subset"))
        .mapWith(node -> node.asResource())
        .forEach(
            part ->
                found.put(
                    part.getRequiredProperty(property("http://purl.org/dc/terms/source"))
                        .getResource()
                        .getURI(),
                    part.getRequiredProperty(property(VOID + "triples")).getLong()));
    return found;
  }

  private static Map<String, Long> rows(String query) {
    Map<String, Long> rows = new TreeMap<>();
    csv(query).forEach(line -> rows.put(line.replaceFirst(",\\d+$", ""), last(line)));
    return rows;
  }

  private static long number(String query) {
    return last(csv(query).get(0));
  }

  private static long last(String line) {
    return Long.parseLong(line.substring(line.lastIndexOf(',') + 1).strip());
  }

  private static List<String> csv(String query) {
    return browser.get(Browser.sparql(query), "Accept", "text/csv").body().lines().skip(1).toList();
  }

  @Test
  void tellsCataloguesWhatDcatApDemands() {
    Model model = rdf("/dcat", "text/turtle");
    assertThat(model.listSubjectsWithProperty(RDF.type).toList()).hasSizeGreaterThan(10);
    requireValid(model, "dcat-shapes.ttl");
  }

  @Test
  void theShapesOfDcatFindWhatIsMissing() {
    Model model = rdf("/dcat", "text/turtle");
    for (String missing :
        List.of(
            "http://www.w3.org/ns/dcat#accessURL",
            "http://purl.org/dc/terms/modified",
            "http://spdx.org/rdf/terms#checksumValue",
            "http://spdx.org/rdf/terms#checksum")) {
      Model less = ModelFactory.createDefaultModel().add(model);
      less.removeAll(null, property(missing), null);
      assertThat(report(less, "dcat-shapes.ttl").conforms()).as(missing).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dump.trig.gz", "dump.nt.gz"})
  void announcesEachDumpWithTheChecksumThatItHas(String file) {
    Model model = rdf("/dcat", "text/turtle");
    var address = model.createResource(server.address() + file);
    var distribution =
        model
            .listSubjectsWithProperty(property("http://www.w3.org/ns/dcat#downloadURL"), address)
            .next();
    String checksum =
        distribution
            .getPropertyResourceValue(property("http://spdx.org/rdf/terms#checksum"))
            .getRequiredProperty(property("http://spdx.org/rdf/terms#checksumValue"))
            .getString();
    assertThat(browser.get("/" + file + ".sha256").body()).isEqualTo(checksum + "  " + file + "\n");
  }

  @Test
  void holdsEveryQuestionAsAnExecutable() throws IOException {
    String query = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <" + QUESTIONS + "> { ?s ?p ?o } }";
    Model model = rdf(Browser.sparql(query), "text/turtle");
    long files;
    try (Stream<Path> paths = Files.walk(Path.of("queries"))) {
      files =
          paths
              .filter(p -> p.toString().endsWith(".rq") && !p.toString().contains("relations"))
              .count();
    }
    Property executable = property("http://www.w3.org/ns/shacl#SPARQLExecutable");
    assertThat(model.listSubjectsWithProperty(RDF.type, executable).toList())
        .hasSize((int) files)
        .hasSizeGreaterThan(35);
    requireValid(model, "catalogue-shapes.ttl");
  }

  @Test
  void keepsTheQuestionsAgainstWhoeverChangesThem() {
    var written =
        browser.send(
            "POST",
            "/update",
            "DELETE WHERE { GRAPH <" + QUESTIONS + "> { ?s ?p ?o } }",
            "Content-Type",
            "application/sparql-update",
            "Authorization",
            "Bearer secret");
    assertThat(written.statusCode()).isEqualTo(204);
    assertThat(number("SELECT (COUNT(*) AS ?n) { GRAPH <" + QUESTIONS + "> { ?s ?p ?o } }"))
        .isGreaterThan(1000);
  }

  @Test
  void doesNotTakeQuestionsForEntities() {
    String query =
        "SELECT (COUNT(*) AS ?n) { GRAPH <"
            + QUESTIONS
            + "> { ?s ?p ?o }"
            + " ?s a <https://w3id.org/partnergraph/ontology#Entity> }";
    assertThat(number(query)).isZero();
    assertThat(browser.json("/api/search?q=participants&lang=en").path("data"))
        .noneMatch(hit -> hit.path("id").asText().contains("questions"));
  }

  @Test
  void describesTheEndpointWithItsGraphs() {
    Model model = rdf("/sparql", "text/turtle");
    assertThat(model.listObjectsOfProperty(property(SD + "namedGraph")).toList())
        .hasSizeGreaterThan(8);
    assertThat(model.listObjectsOfProperty(property(SD + "propertyFeature")).toList())
        .singleElement()
        .hasToString("https://w3id.org/partnergraph/function#connection");
    assertThat(model.listObjectsOfProperty(property(VOID + "sparqlEndpoint")).toList())
        .singleElement()
        .hasToString(server.address() + "sparql");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/ld+json",
        "application/n-triples",
        "application/rdf+xml"
      })
  void writesEveryDescriptionInEveryFormat(String format) {
    for (String path : List.of("/.well-known/void", "/dcat", "/sparql", "/ontology/City")) {
      assertThat(rdf(path, format).size()).as(path).isGreaterThan(5);
    }
  }

  @Test
  void givesBrowsersTheEditorAndProgramsTheAnswer() {
    String query = "/sparql?query=ASK%20%7B%7D";
    assertThat(type("/sparql", PAGE)).startsWith("text/html");
    assertThat(type(query, PAGE)).startsWith("text/html");
    assertThat(type("/sparql", "*/*")).startsWith("text/turtle");
    assertThat(type(query, "*/*")).startsWith("application/sparql-results+json");
    assertThat(type(query, "text/csv")).startsWith("text/csv");
    assertThat(type(query + "&format=csv", PAGE)).startsWith("text/csv");
    assertThat(browser.get("/sparql", "Accept", "image/png").statusCode()).isEqualTo(406);
  }

  @Test
  void leadsFromATermToItsExplanation() {
    var page = browser.get("/ontology/City", "Accept", PAGE);
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location")).contains("/ontology#City");
    assertThat(browser.get("/ontology/Nothing", "Accept", "text/turtle").statusCode())
        .isEqualTo(404);
    assertThat(rdf("/ontology/0.1.0", "text/turtle").size()).isGreaterThan(500);
    assertThat(rdf("/ontology?vocabularies=yes", "text/turtle").size())
        .isGreaterThan(rdf("/ontology", "text/turtle").size());
  }

  @Test
  void keepsTheVersionBeforeThePresentOne() {
    OntologyFiles files =
        new OntologyFiles(Config.inMemory().home(), Config.inMemory().namespaces());
    files
        .terms()
        .listObjectsOfProperty(org.apache.jena.vocabulary.OWL2.priorVersion)
        .forEach(
            prior -> assertThat(files.earlier()).containsKey(TermReader.name(prior.toString())));
    files
        .earlier()
        .forEach(
            (number, model) ->
                assertThat(
                        model
                            .listObjectsOfProperty(org.apache.jena.vocabulary.OWL.versionInfo)
                            .next())
                    .hasToString(number));
  }

  @Test
  void explainsEveryTermInThreeLanguages() {
    OntologyFiles files =
        new OntologyFiles(Config.inMemory().home(), Config.inMemory().namespaces());
    List<Term> terms = new Ontology(files, Config.inMemory().namespaces()).terms();
    assertThat(terms).hasSizeGreaterThan(200);
    for (String language : List.of("de", "en", "pl")) {
      String page = browser.get("/ontology?lang=" + language, "Accept", PAGE).body();
      assertThat(terms)
          .allSatisfy(
              term ->
                  assertThat(page)
                      .contains("id=\"" + term.name() + "\"")
                      .contains(escaped(term.definition().in(language))));
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String type(String path, String accept) {
    return browser.get(path, "Accept", accept).headers().firstValue("Content-Type").orElseThrow();
  }

  private static Model rdf(String path, String format) {
    var answer = browser.get(path, "Accept", format);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(format)).parse(model);
    return model;
  }

  private static void requireValid(Model model, String shapes) {
    ValidationReport report = report(model, shapes);
    assertThat(report.getEntries()).isEmpty();
  }

  private static ValidationReport report(Model model, String shapes) {
    Model read = ModelFactory.createDefaultModel();
    RDFDataMgr.read(read, DescriptionsTest.class.getResourceAsStream(shapes), Lang.TURTLE);
    return ShaclValidator.get().validate(Shapes.parse(read), model.getGraph());
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }
}
