package org.partnergraph.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.ShippedStore;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.UnreadableFileException;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;

class WikidataImportTest {

  private static final Namespaces IRIS = Namespaces.CANONICAL;
  private static final Node PAIRS = IRIS.entity("wikidata-2016-pairs");
  private static final Node GIVEN = IRIS.entity("wikidata-2016-given");
  private static final Node TYPE = org.apache.jena.vocabulary.RDF.type.asNode();
  private static KnowledgeStore store;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    store = ShippedStore.fresh();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  /** Takes out what a test imported. */
  @AfterEach
  void empty() {
    store.write(
        data ->
            List.of("wikidata-2016-pairs", "wikidata-2020-05-entity", "wikidata-2016-given")
                .forEach(graph -> data.removeGraph(IRIS.entity(graph))));
  }

  private static Path file(String name) {
    return Path.of("src/test/resources/org/partnergraph/wikidata", name);
  }

  private static ImportReport run(Path file, String date, Optional<Path> names) {
    return new WikidataImport(store, Progress.silent())
        .run(new WikidataImport.Request(file, date, names, "de"));
  }

  private static ImportReport pairs() {
    return run(file("pairs.tsv"), "2016", Optional.of(file("names.tsv")));
  }

  private static ImportReport entity() {
    return run(file("entity.json"), "2020-05", Optional.empty());
  }

  private Path given(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<Node> values(Node graph, String subject, Node property) {
    return store.read(
        s ->
            s.find(graph, IRIS.entity(subject), property, Node.ANY).stream()
                .map(Quad::getObject)
                .toList());
  }

  private static List<String> texts(Node graph, String subject, Node property) {
    return values(graph, subject, property).stream()
        .map(node -> node.isURI() ? IRIS.localId(node.getURI()).orElse(node.getURI()) : text(node))
        .sorted()
        .toList();
  }

  private static String text(Node literal) {
    return literal.getLiteralLexicalForm()
        + (literal.getLiteralLanguage().isEmpty() ? "" : "@" + literal.getLiteralLanguage());
  }

  @Test
  void tellsWhatItFoundInATableOfPairs() {
    ImportReport report = pairs();
    assertThat(report.source()).isEqualTo("wikidata-2016-pairs");
    assertThat(report.counts())
        .isEqualTo(new ImportCounts(6, 1, 1, 3, 2, 0, List.of(), 1, 4, 2, 1, 0, 0));
    assertThat(report.after()).isEqualTo(report.before() + 1);
  }

  @Test
  void statesAPartnershipOfTheTextsOnceMoreInAGraphOfItsOwn() {
    pairs();
    assertThat(texts(PAIRS, "partnership-leipzig-krakow", IRIS.term("party")))
        .containsExactly("krakow", "leipzig");
    assertThat(texts(PAIRS, "partnership-leipzig-krakow", IRIS.term("evidence")))
        .containsExactly("wikidata-2016-pairs-line-1", "wikidata-2016-pairs-line-2");
    assertThat(texts(PAIRS, "partnership-leipzig-krakow", SKOS.prefLabel.asNode())).isEmpty();
  }

  @Test
  void quotesTheLineThatSaysSo() {
    pairs();
    assertThat(texts(PAIRS, "wikidata-2016-pairs-line-3-quote", exact()))
        .containsExactly("Q2079\tQ3703@zxx");
    assertThat(texts(PAIRS, "wikidata-2016-pairs-line-3", IRIS.term("firstLine")))
        .containsExactly("3");
  }

  private static Node exact() {
    return org.apache.jena.vocabulary.OA.exact.asNode();
  }

  @Test
  void makesEntitiesOfItemsThatTheGraphDoesNotHave() {
    pairs();
    assertThat(texts(PAIRS, "Q3703", SKOS.prefLabel.asNode())).containsExactly("Bamako@de");
    assertThat(texts(PAIRS, "Q3703", SKOS.exactMatch.asNode()))
        .containsExactly("http://www.wikidata.org/entity/Q3703");
    assertThat(texts(PAIRS, "Q999999", SKOS.prefLabel.asNode())).containsExactly("Q999999@zxx");
    assertThat(texts(PAIRS, "leipzig", SKOS.prefLabel.asNode())).isEmpty();
    assertThat(texts(PAIRS, "partnership-Q3703-Q999999", SKOS.prefLabel.asNode()))
        .containsExactly("Bamako – Q999999@mul");
  }

  @Test
  void derivesThatPartnersAreSymmetric() {
    pairs();
    assertThat(texts(IRIS.derivedGraph(), "Q3703", IRIS.term("partnerOf")))
        .containsExactly("Q999999", "leipzig");
    assertThat(texts(IRIS.derivedGraph(), "Q999999", IRIS.term("partnerOf")))
        .containsExactly("Q3703");
  }

  @Test
  void changesNothingWhenRunAgain() {
    long version = pairs().after();
    ImportReport again = pairs();
    assertThat(again.before()).isEqualTo(version);
    assertThat(again.after()).isEqualTo(version);
    assertThat(again.counts().matched()).isEqualTo(2);
  }

  @Test
  void takesOfAnEntityWhatIsWanted() {
    ImportReport report = entity();
    assertThat(report.counts().statements()).isEqualTo(2);
    assertThat(texts(Node.ANY, "Q9000001", SKOS.prefLabel.asNode()))
        .containsExactly("Example Town@en", "Przykładowo@pl");
    assertThat(texts(Node.ANY, "Q9000001", SKOS.altLabel.asNode()))
        .containsExactly("Beispielstadt@de");
    assertThat(texts(Node.ANY, "Q9000001", IRIS.term("inCountry"))).containsExactly("Q9000003");
    assertThat(texts(Node.ANY, "Q9000001", DCTerms.type.asNode()))
        .containsExactly("http://www.wikidata.org/entity/Q515");
    assertThat(texts(Node.ANY, "membership-Q9000004-Q9000001", IRIS.term("member")))
        .containsExactly("Q9000001");
  }

  @Test
  void takesOfADumpWhatHasAPartInAPartnership() throws IOException {
    Path dump = GeneratedDump.write(folder.resolve("given.json.gz"), 10);
    ImportReport report = run(dump, "2016", Optional.empty());
    assertThat(report.counts().cities()).isEqualTo(10);
    assertThat(report.counts().statements()).isEqualTo(30);
    assertThat(report.counts().leftOut()).isEqualTo(9);
    assertThat(texts(GIVEN, "Q6000000", SKOS.prefLabel.asNode())).containsExactly("Land 0@en");
    assertThat(texts(GIVEN, "Q6000001", SKOS.prefLabel.asNode())).isEmpty();
    assertThat(texts(GIVEN, "Q6000000", TYPE))
        .containsExactly("https://w3id.org/partnergraph/ontology#Country");
    assertThat(texts(GIVEN, "Q5000000", TYPE))
        .containsExactly("https://w3id.org/partnergraph/ontology#City");
  }

  @Test
  void takesADistrictForADistrictUnlessTheGraphHasItAsACity() throws IOException {
    String item =
        """
        {"id": "%s", "claims": {
          "P31": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "Q4286337"}}}}],
          "P190": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": "Q1899"}}},
            "id": "%s"}]}}
        """;
    String both = item.formatted("Q9000007", "a") + item.formatted("Q2079", "b");
    run(given("given.json", both), "2016", Optional.empty());
    assertThat(texts(GIVEN, "Q9000007", TYPE))
        .containsExactly("https://w3id.org/partnergraph/ontology#District");
    assertThat(texts(GIVEN, "leipzig", TYPE)).isEmpty();
  }

  @Test
  void keepsThePrecisionOfDates() {
    entity();
    assertThat(values(Node.ANY, "partnership-leipzig-Q9000001", IRIS.term("begin")))
        .extracting(Node::getLiteralLexicalForm)
        .containsExactly("1991-08");
    assertThat(values(Node.ANY, "partnership-kyiv-Q9000001", IRIS.term("begin")))
        .extracting(Node::getLiteralLexicalForm)
        .containsExactly("1970");
    assertThat(values(Node.ANY, "partnership-kyiv-Q9000001", IRIS.term("end")))
        .extracting(Node::getLiteralLexicalForm)
        .containsExactly("2001-02-03");
    assertThat(texts(Node.ANY, "partnership-krakow-Q9000001", IRIS.term("party"))).isEmpty();
  }

  @Test
  void takesALaterNameForAnotherSpelling() throws IOException {
    pairs();
    run(
        given("given.tsv", "Q2079\tQ3703\n"),
        "2016",
        Optional.of(given("n.tsv", "Q3703\tBamako\n")));
    assertThat(texts(IRIS.entity("wikidata-2016-given"), "Q3703", SKOS.prefLabel.asNode()))
        .containsExactly("Bamako@de");
    run(
        given("given.tsv", "Q2079\tQ3703\n"),
        "2016",
        Optional.of(given("n.tsv", "Q3703\tBamakou\n")));
    assertThat(texts(IRIS.entity("wikidata-2016-given"), "Q3703", SKOS.altLabel.asNode()))
        .containsExactly("Bamakou@de");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a.tsv|Q1~Q2\\nQ0~Q3\\n|a.tsv:2: not the id of an item",
        "a.tsv|Q1~Q2\\nQ3~P17\\n|a.tsv:2: not the id of an item",
        "a.tsv|Q1~Q2\\nQ3\\n|a.tsv:2: a line has two columns",
        "a.tsv|Q1~Q2\\nQ3~\\n|a.tsv:2: a line has two columns",
        "a.tsv|Q1~Q2~Q3\\n|a.tsv:1: a line has two columns",
        "a.tsv|\\n|says nothing of any item",
        "a.txt|Q1~Q2\\n|unknown format",
        "a.json||a.json:1: is empty",
        "a.json|{\"id\": \"Q1\", \"labels\"|a.json:1: Unexpected end-of-input",
        "a.json|<html>|a.json:1: Unexpected character",
        "a.json|null|a.json:1: an entity is an object",
        "a.json|{\"error\": {\"info\": \"Waiting for a host\"}}|reports an error: Waiting for a host",
        "a.json|{\"entities\": {\"Q1\": {\"id\": \"Q2\"}}}|the entity under Q1 has the id Q2",
        "a.json|[{\"id\": \"Q1\"},\\n{\"id\": \"Q1\"}]|a.json:2: Q1 is described twice",
        "a.json|{\"id\": \"Z1\"}|a.json:1: not the id of an item: Z1",
        "a.json|{\"id\": \"Q1\"}|tells no partnership of any item",
        "a.json|{\"entities\": {\"-1\": {\"missing\": \"\"}}}|says nothing of any item",
        "a.tsv.gz|Q1~Q2\\n|a.tsv.gz: is damaged or ends too early",
        "a.tsv.bz2|Q1~Q2\\n|a.tsv.bz2: ",
      })
  void refusesAWrongFileAndLeavesTheStore(String name, String text, String message)
      throws IOException {
    long version = store.version();
    String content = Optional.ofNullable(text).orElse("").replace("~", "\t").replace("\\n", "\n");
    Path file = given(name, content);
    assertThatThrownBy(() -> run(file, "2016", Optional.empty()))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining(message);
    assertThat(store.version()).isEqualTo(version);
  }

  @Test
  void refusesAFileThatWasCutOff() throws IOException {
    Path whole = folder.resolve("whole.tsv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
      out.write(Files.readAllBytes(file("pairs.tsv")));
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.tsv.gz"), java.util.Arrays.copyOf(bytes, 40));
    assertThatThrownBy(() -> run(cut, "2016", Optional.empty()))
        .hasMessageContaining("ends too early");
  }

  @Test
  void refusesTwoNamesOfOneItem() throws IOException {
    Path names = given("n.tsv", "Q3703\tBamako\nQ1\tX\nQ3703\tBomako\n");
    assertThatThrownBy(() -> run(file("pairs.tsv"), "2016", Optional.of(names)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("n.tsv:3: Q3703 is called Bomako, but in line 1 Bamako");
  }

  @Test
  void refusesWhatIsNotUtf8() throws IOException {
    byte[] latin = "Q1\tMünster\n".getBytes(StandardCharsets.ISO_8859_1);
    Path names = Files.write(folder.resolve("n.tsv"), latin);
    assertThatThrownBy(() -> run(file("pairs.tsv"), "2016", Optional.of(names)))
        .hasMessageContaining("n.tsv:1: is not UTF-8");
  }

  @Test
  void refusesAnItemThatIsMatchedWithTwoEntities() {
    Node graph = IRIS.entity("graph-entities");
    Node leipzig = org.partnergraph.entities.Wikidata.nodes("Q2079").get(0);
    Quad second = Quad.create(graph, IRIS.entity("lyon"), SKOS.exactMatch.asNode(), leipzig);
    store.write(data -> data.add(second));
    try {
      assertThatThrownBy(WikidataImportTest::pairs)
          .hasMessageContaining("pairs.tsv:1: Q2079 is matched with two entities")
          .hasMessageContaining("leipzig")
          .hasMessageContaining("lyon");
      assertThat(texts(PAIRS, "Q3703", SKOS.prefLabel.asNode())).isEmpty();
    } finally {
      store.write(data -> data.delete(second));
    }
  }
}
