package org.partnergraph.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnergraph.wikidata.ItemText.begin;
import static org.partnergraph.wikidata.ItemText.end;
import static org.partnergraph.wikidata.ItemText.qualifier;
import static org.partnergraph.wikidata.ItemText.snak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.ShippedStore;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.UnreadableFileException;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;

/** What stands in the graph when Wikidata is of several minds, or of another than the texts. */
class WorldGraphTest {

  private static final Namespaces IRIS = Namespaces.CANONICAL;
  private static final Node LABEL = SKOS.prefLabel.asNode();
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

  @AfterEach
  void empty() {
    Set<Node> imports = store.read(Wikidata::imported);
    store.write(data -> imports.forEach(data::removeGraph));
  }

  private ImportCounts imported(String name, String date, Object... items) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Object item : items) {
      text.append(item);
    }
    Path file = Files.writeString(folder.resolve(name), text);
    return run(new WikidataImport.Request(file, date, Optional.empty(), "de", true));
  }

  private static ImportCounts run(WikidataImport.Request request) {
    return new WikidataImport(store, Progress.silent()).run(request).counts();
  }

  private static ItemText item(String id) {
    return new ItemText(id).label("en", "Town " + id);
  }

  private static List<String> texts(Node graph, String subject, Node property) {
    return store.read(
        s ->
            s.find(graph, IRIS.entity(subject), property, Node.ANY).stream()
                .map(Quad::getObject)
                .map(WorldGraphTest::text)
                .sorted()
                .toList());
  }

  private static String text(Node node) {
    if (node.isURI()) {
      return IRIS.localId(node.getURI()).orElse(node.getURI());
    }
    String language = node.getLiteralLanguage();
    return node.getLiteralLexicalForm() + (language.isEmpty() ? "" : "@" + language);
  }

  private static List<String> labels(String subject) {
    return texts(Node.ANY, subject, LABEL);
  }

  private static List<String> dates(String subject) {
    List<String> begins = texts(Node.ANY, subject, IRIS.term("begin"));
    List<String> ends = texts(Node.ANY, subject, IRIS.term("end"));
    return List.of(String.join(",", begins) + "–" + String.join(",", ends));
  }

  @Test
  void takesACityThatIsNamedInOneOfItsLanguagesOnly() throws IOException {
    imported("a.json", "2020", new ItemText("Q9000001").label("uk", "Мале").claim("P190", "Q2079"));
    assertThat(labels("Q9000001")).containsExactly("Q9000001@zxx", "Мале@uk");
    assertThat(labels("partnership-leipzig-Q9000001")).containsExactly("Leipzig – Мале@mul");
  }

  @Test
  void takesNamesInPolishOnly() throws IOException {
    Path pairs = Files.writeString(folder.resolve("a.tsv"), "Q2079\tQ9000001\n");
    Path names = Files.writeString(folder.resolve("n.tsv"), "Q9000001\tPrzykładowo\n");
    run(new WikidataImport.Request(pairs, "2020", Optional.of(names), "pl"));
    assertThat(labels("Q9000001")).containsExactly("Przykładowo@pl", "Q9000001@zxx");
    assertThat(labels("partnership-leipzig-Q9000001"))
        .contains("Lipsk – Przykładowo@pl")
        .noneMatch(label -> label.endsWith("@en"));
  }

  @Test
  void leavesOutDatesThatRunBackwardAndSaysWhere() throws IOException {
    ImportCounts counts =
        imported(
            "a.json",
            "2020",
            item("Q9000001").claim("P190", "Q9000002"),
            item("Q9000002").claim("P190", "Q9000001", begin("2001"), end("1999")));
    assertThat(counts.misdated()).containsExactly("line 2: Q9000002$P190-1");
    assertThat(dates("partnership-Q9000001-Q9000002")).containsExactly("–/2020");
  }

  @Test
  void takesNoBeginAndEndThatContradictEachOther() throws IOException {
    ImportCounts counts =
        imported(
            "a.json",
            "2020",
            item("Q9000001").claim("P190", "Q9000002", begin("1999")),
            item("Q9000002").claim("P190", "Q9000001", end("1990")));
    assertThat(counts.disagreeing()).isEqualTo(1);
    assertThat(dates("partnership-Q9000001-Q9000002")).containsExactly("–1990");
  }

  @Test
  void addsWhatTheOtherPartyKnows() throws IOException {
    ImportCounts counts =
        imported(
            "a.json",
            "2020",
            item("Q9000001").claim("P190", "Q9000002", begin("1990")),
            item("Q9000002").claim("P190", "Q9000001", begin("1990-05"), end("2001")));
    assertThat(counts.disagreeing()).isZero();
    assertThat(dates("partnership-Q9000001-Q9000002")).containsExactly("1990-05–2001");
  }

  @Test
  void keepsAPartnershipThatWasTakenUpAgain() throws IOException {
    ImportCounts counts =
        imported(
            "a.json",
            "2020",
            item("Q9000001")
                .claim("P190", "Q9000002", begin("1960"), end("1991"))
                .claim("P190", "Q9000002", begin("2001"))
                .claim("P190", "Q9000002", begin("2001")));
    assertThat(counts.twice()).isEqualTo(1);
    assertThat(counts.partnerships()).isEqualTo(1);
    assertThat(counts.oneSided()).isEqualTo(1);
    assertThat(counts.disagreeing()).isZero();
    assertThat(dates("partnership-Q9000001-Q9000002")).containsExactly("1960–1991");
    assertThat(dates("partnership-Q9000001-Q9000002-2001")).containsExactly("2001–");
    assertThat(labels("partnership-Q9000001-Q9000002-2001"))
        .containsExactly("Q9000001 – Q9000002 (2001–)@mul".replace("Q9000001", "Town Q9000001"));
  }

  @Test
  void saysThatSomethingIsOverByTheDateOfTheData() throws IOException {
    imported(
        "a.json",
        "2020-05",
        item("Q9000001")
            .claim("P190", "Q9000002", begin("1960"), qualifier("P582", snak("somevalue"))));
    assertThat(dates("partnership-Q9000001-Q9000002")).containsExactly("1960–/2020-05");
    assertThat(texts(Node.ANY, "wikidata-2020-05-a-Q9000001-P190-1", IRIS.term("supports")))
        .hasSize(4)
        .anyMatch(term -> term.endsWith("#end"));
  }

  @Test
  void setsAnEndBeforeTheBeginInTheTextsBesideIt() throws IOException {
    List<String> before = texts(Node.ANY, "partnership-leipzig-krakow", IRIS.term("begin"));
    assertThat(before).isNotEmpty().noneMatch(date -> date.compareTo("1970") <= 0);
    imported("a.json", "2020", new ItemText("Q2079").claim("P190", "Q31487", end("1970")));
    assertThat(texts(Node.ANY, "partnership-leipzig-krakow", IRIS.term("begin"))).isEqualTo(before);
    assertThat(dates("partnership-leipzig-krakow-until-1970")).containsExactly("–1970");
    assertThat(texts(Node.ANY, "partnership-leipzig-krakow-until-1970", IRIS.term("party")))
        .containsExactly("krakow", "leipzig");
    assertThat(labels("partnership-leipzig-krakow-until-1970"))
        .anyMatch(label -> label.endsWith("(–1970)@de"));
  }

  @Test
  void makesAMembershipOfEachTime() throws IOException {
    imported(
        "a.json",
        "2020",
        item("Q9000001")
            .claim("P190", "Q2079")
            .claim("P463", "Q9000003", begin("1990"), end("1995"))
            .claim("P463", "Q9000003", begin("2005")));
    assertThat(dates("membership-Q9000003-Q9000001")).containsExactly("1990–1995");
    assertThat(dates("membership-Q9000003-Q9000001-2005")).containsExactly("2005–");
  }

  @Test
  void standsWithoutAnotherImport() throws IOException {
    String shared = item("Q9000001").claim("P190", "Q9000002").claim("P17", "Q9000004").toString();
    imported("a.json", "2016", shared, item("Q9000004"), item("Q9000002").claim("P190", "Q2079"));
    imported(
        "b.json",
        "2020",
        shared.replace("Town", "City"),
        item("Q9000004"),
        item("Q9000002").claim("P190", "Q2079"));
    assertThat(labels("Q9000001")).containsExactly("Q9000001@zxx", "Town Q9000001@en");
    Node later = IRIS.entity("wikidata-2020-b");
    for (String id : List.of("Q9000001", "Q9000002", "Q9000004", "partnership-Q9000001-Q9000002")) {
      assertThat(texts(later, id, RDF.type.asNode())).as(id).hasSize(1);
      assertThat(texts(later, id, LABEL)).as(id).isNotEmpty();
    }
    assertThat(texts(later, "Q9000001", SKOS.exactMatch.asNode())).hasSize(1);
    // the first one without what it said before
    imported("a.json", "2016", item("Q9000005").claim("P190", "Q9000006"));
    assertThat(texts(Node.ANY, "partnership-Q9000001-Q9000002", IRIS.term("party")))
        .containsExactly("Q9000001", "Q9000002");
    store.write(data -> data.removeGraph(IRIS.entity("wikidata-2016-a")));
    assertThat(texts(Node.ANY, "Q9000001", RDF.type.asNode())).isNotEmpty();
  }

  @Test
  void twoStatesOfTablesStandByThemselves() throws IOException {
    imported("a.tsv", "2016", "Q2079\tQ9000001\nQ2079\tQ9000002\n");
    imported("b.tsv", "2020", "Q2079\tQ9000001\nQ9000001\tQ2079\n");
    long version = store.version();
    imported("b.tsv", "2020", "Q2079\tQ9000001\nQ9000001\tQ2079\n");
    assertThat(store.version()).isEqualTo(version);
    imported("a.tsv", "2016", "Q2079\tQ9000002\n");
    assertThat(texts(Node.ANY, "Q9000001", SKOS.exactMatch.asNode()))
        .containsExactly("http://www.wikidata.org/entity/Q9000001");
  }

  @Test
  void refusesTwoItemsThatAreMatchedWithOneEntity() throws IOException {
    Node graph = IRIS.entity("graph-entities");
    Node item = Wikidata.nodes("Q999").get(0);
    Quad second = Quad.create(graph, IRIS.entity("leipzig"), SKOS.exactMatch.asNode(), item);
    store.write(data -> data.add(second));
    try {
      assertThatThrownBy(() -> imported("a.tsv", "2016", "Q2079\tQ31487\nQ2079\tQ999\n"))
          .isInstanceOf(UnreadableFileException.class)
          .hasMessageContaining("a.tsv:1: Q2079 and Q999 of line 2 are both matched with leipzig");
      assertThat(imported("a.tsv", "2016", "Q31487\tQ999\n").known()).isEqualTo(1);
    } finally {
      store.write(data -> data.delete(second));
    }
  }

  @Test
  void replacesNoOtherFileUnlessTold() throws IOException {
    Path one = Files.createDirectory(folder.resolve("de")).resolve("a.tsv");
    Path other = Files.createDirectory(folder.resolve("pl")).resolve("a.tsv");
    Files.writeString(one, "Q2079\tQ9000001\n");
    Files.writeString(other, "Q31487\tQ9000001\n");
    run(new WikidataImport.Request(one, "2016", Optional.empty(), "de"));
    assertThatThrownBy(() -> run(new WikidataImport.Request(other, "2016", Optional.empty(), "de")))
        .hasMessageContaining("wikidata-2016-a holds another file of this name and date");
    assertThat(texts(Node.ANY, "partnership-leipzig-Q9000001", IRIS.term("party"))).hasSize(2);
    run(new WikidataImport.Request(one, "2016", Optional.empty(), "de"));
    run(new WikidataImport.Request(other, "2016", Optional.empty(), "de", true));
    assertThat(texts(Node.ANY, "partnership-leipzig-Q9000001", IRIS.term("party"))).isEmpty();
  }

  @Test
  void readsAnItemOnceThatAnotherIdLeadsTo() throws IOException {
    String inner = item("Q9000001").claim("P190", "Q2079").toString().strip();
    String redirected =
        inner.substring(0, inner.length() - 1)
            + ", \"redirects\": {\"from\": \"Q9000009\", \"to\": \"Q9000001\"}}";
    ImportCounts counts =
        imported(
            "a.json",
            "2020",
            "{\"entities\": {\"Q9000009\": %s, \"Q9000001\": %s}}".formatted(redirected, inner));
    assertThat(counts.statements()).isEqualTo(1);
  }

  @Test
  void leavesTheProgressOfADumpWhereATableIsImported() throws IOException {
    Path spool = Files.createDirectory(folder.resolve("import"));
    Path kept = Files.writeString(spool.resolve("items.jsonl"), "{}\n");
    Path pairs = Files.writeString(folder.resolve("a.tsv"), "Q2079\tQ9000001\n");
    new WikidataImport(store, Progress.silent(), Optional.of(spool))
        .run(new WikidataImport.Request(pairs, "2020", Optional.empty(), "de"));
    assertThat(kept).exists();
  }

  @Test
  void readsTheNamesBeforeTheDump() throws IOException {
    Path dump = Files.writeString(folder.resolve("a.json"), "no JSON");
    Path names = Files.writeString(folder.resolve("n.tsv"), "Q1\n");
    assertThatThrownBy(
            () -> run(new WikidataImport.Request(dump, "2020", Optional.of(names), "de")))
        .hasMessageContaining("n.tsv:1:");
  }
}
