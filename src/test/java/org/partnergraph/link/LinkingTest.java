package org.partnergraph.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.ShippedStore;
import org.partnergraph.describe.Ontology;
import org.partnergraph.describe.OntologyFiles;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.UnreadableFileException;
import org.partnergraph.search.SearchIndex;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.wikidata.ApiReplay;
import org.partnergraph.wikidata.ImportReport;
import org.partnergraph.wikidata.WikidataApi;
import org.partnergraph.wikidata.WikidataImport;

/**
 * What becomes of pairs and of what a person found, on one store that each test leaves as it was.
 */
class LinkingTest {

  private static final Namespaces IRIS = Namespaces.CANONICAL;
  private static final String HEAD = "entity,item,score,why,decision,reason\n";
  private static final Path ITEMS = Path.of("src/test/resources/org/partnergraph/link/items.json");
  private static final Drift.Request LEIPZIG = new Drift.Request(List.of("leipzig"), List.of());

  private static KnowledgeStore store;
  private static SearchIndex index;
  private static Linking linking;
  private static Set<Quad> shipped;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    store = ShippedStore.fresh();
    index = SearchIndex.inMemory(store);
    Ontology ontology = Ontology.of(new OntologyFiles(ShippedStore.HOME, IRIS), IRIS);
    linking = new Linking(store, index, ontology, line -> {});
    shipped = judgements();
  }

  @AfterAll
  static void close() {
    index.close();
    store.close();
  }

  /** Takes out what a test judged or imported. */
  @AfterEach
  void undo() {
    Set<Quad> now = judgements();
    now.removeAll(shipped);
    Set<Node> imports = store.read(Wikidata::imported);
    store.write(
        data -> {
          now.forEach(data::delete);
          imports.forEach(data::removeGraph);
        });
  }

  private static Set<Quad> judgements() {
    return new HashSet<>(
        store.read(s -> s.find(IRIS.judgementsGraph(), Node.ANY, Node.ANY, Node.ANY)));
  }

  private static List<Row> candidates(String... entities) throws IOException {
    return linking.candidates(request(Optional.of(ITEMS), entities), Progress.silent());
  }

  private static Linking.Request request(Optional<Path> snapshot, String... entities) {
    return new Linking.Request(
        List.of(entities), Set.of("City"), snapshot, Optional.empty(), 5, "en");
  }

  private JudgeReport judged(String rows) throws IOException {
    Path table = Files.writeString(folder.resolve("judged.csv"), HEAD + rows);
    return Linking.judge(store, table, "Erika M.", LocalDate.of(2026, 11, 21));
  }

  private static ImportReport imported() {
    return new WikidataImport(store, Progress.silent())
        .run(new WikidataImport.Request(ITEMS, "2020-05", Optional.empty(), "en"));
  }

  private static List<String> links(String entity, Node property) {
    return store.read(
        s ->
            s.find(Node.ANY, IRIS.entity(entity), property, Node.ANY).stream()
                .flatMap(quad -> Wikidata.id(quad.getObject()).stream())
                .distinct()
                .toList());
  }

  @Test
  void proposesItemsWithScoreAndReason() throws IOException {
    List<Row> rows = candidates("barcelona");
    assertThat(rows).extracting(Row::item).containsExactly("Q990001", "Q990002");
    Row best = rows.get(0);
    assertThat(best.name()).isEqualTo("Barcelona");
    assertThat(best.description()).isEqualTo("a city for tests");
    assertThat(best.features()).contains("label 100");
    assertThat(best.why()).contains("“Barcelona” is its name");
  }

  @Test
  void tellsTwoOfOneNameApartByWhereTheyLie() throws IOException {
    assertThat(candidates("barcelona")).extracting(Row::match).containsExactly("yes", "");
  }

  @Test
  void doesNotDecideBetweenTwoOfOneName() throws IOException {
    String item = "{\"id\": \"%s\", \"labels\": {\"en\": {\"value\": \"Barcelona\"}}}";
    Path two = folder.resolve("two.json");
    Files.writeString(two, "[" + item.formatted("Q1") + "," + item.formatted("Q3") + "]");
    List<Row> rows = linking.candidates(request(Optional.of(two), "barcelona"), Progress.silent());
    assertThat(rows).hasSize(2).extracting(Row::match).containsOnly("");
    assertThat(rows.get(0).why()).contains("others fit nearly as well");
  }

  @Test
  void leavesOutNamesAndPagesAndWhatIsLinkedAlready() throws IOException {
    List<Row> rows = candidates();
    assertThat(rows).extracting(Row::item).contains("Q990001").doesNotContain("Q990003", "Q2079");
    assertThat(rows).extracting(Row::entity).doesNotContain("leipzig");
  }

  @Test
  void neverProposesAgainWhatWasRejected() throws IOException {
    assertThat(judged("barcelona,Q990002,60,,no-match,a town of the same name\n").written())
        .isEqualTo(Map.of("no-match", 1));
    assertThat(candidates("barcelona")).extracting(Row::item).containsExactly("Q990001");
    assertThat(candidates("barcelona")).isEqualTo(candidates("barcelona"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.w3.org/2004/02/skos/core#exactMatch, http://www.wikidata.org/entity/Q990002",
    "http://www.w3.org/2004/02/skos/core#closeMatch, http://www.wikidata.org/entity/Q990002",
    "http://www.w3.org/2004/02/skos/core#exactMatch, https://www.wikidata.org/wiki/Q990002",
    "http://www.w3.org/2004/02/skos/core#exactMatch, https://www.wikidata.org/entity/Q990002",
    "http://www.w3.org/2002/07/owl#sameAs, http://www.wikidata.org/entity/Q990002",
    "http://www.w3.org/2002/07/owl#sameAs, https://wikidata.org/wiki/Q990002"
  })
  void refusesALinkThatWasRejectedWhereverItComesFrom(String property, String item)
      throws IOException {
    judged("barcelona,Q990002,,,no-match,\n");
    Quad link =
        Quad.create(
            IRIS.entitiesGraph(),
            IRIS.entity("barcelona"),
            NodeFactory.createURI(property),
            NodeFactory.createURI(item));
    assertThatThrownBy(() -> store.write(data -> data.add(link)))
        .isInstanceOfSatisfying(
            RefusedCommitException.class,
            e ->
                assertThat(e.violations())
                    .anySatisfy(v -> assertThat(v.text("en")).contains("judged to be wrong")));
  }

  @Test
  void showsAnEarlierDoubt() throws IOException {
    judged("barcelona,Q990001,60,,unsure,which one?\n");
    assertThat(candidates("barcelona").get(0).judged())
        .isEqualTo("unsure (Erika M., 2026-11-21): which one?");
  }

  @Test
  void makesALinkOfAMatch() throws IOException {
    judged("barcelona,Q990001,92.5,It is its name.,match,\nbarcelona,Q990002,,,close,\n");
    assertThat(links("barcelona", SKOS.exactMatch.asNode())).containsExactly("Q990001");
    assertThat(links("barcelona", SKOS.closeMatch.asNode())).containsExactly("Q990002");
    assertThat(candidates()).extracting(Row::entity).doesNotContain("barcelona");
  }

  @Test
  void changesNothingWhenItIsRunAgain() throws IOException {
    String rows = "barcelona,Q990001,92.5,,match,\nbarcelona,Q990002,60,,no-match,\n";
    JudgeReport first = judged(rows);
    JudgeReport second = judged(rows);
    assertThat(first.written()).isEqualTo(Map.of("match", 1, "no-match", 1));
    assertThat(second.written()).isEmpty();
    assertThat(second.standing()).isEqualTo(2);
    assertThat(second.after()).isEqualTo(first.after());
  }

  @Test
  void keepsTheOldJudgementBesideTheNewOne() throws IOException {
    judged("barcelona,Q990001,,,no-match,too small\n");
    assertThat(judged("barcelona,Q990001,,,match,it is the same\n").written())
        .isEqualTo(Map.of("match", 1));
    List<Quad> replaced =
        store.read(s -> s.find(Node.ANY, Node.ANY, IRIS.term("replaces"), Node.ANY));
    assertThat(replaced)
        .extracting(Quad::getObject)
        .containsExactly(IRIS.entity("judgement-barcelona-Q990001"));
    assertThat(links("barcelona", SKOS.exactMatch.asNode())).containsExactly("Q990001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "barcelona,Q990001,,,match,~barcelona,Q990002,,,perhaps,|:3: decision must be match, close,"
            + " no-match, unsure, not perhaps",
        "nowhere,Q990001,,,match,|:2: the graph has no entity nowhere",
        "barcelona,Barcelona,,,match,|:2: item must be an id such as Q2079, not Barcelona",
        "barcelona,Q990001,101,,match,|:2: score must be from 0 to 100, not 101",
        "barcelona,Q990001,,,match,~barcelona,Q990001,,,no-match,|:3: decides otherwise than line 2",
        "barcelona,Q990001,,,match,~barcelona,Q990002,,,match,|:3: barcelona and Q990002 cannot"
            + " match: line 2 matches barcelona and Q990001",
        "barcelona,Q990001,,,match,~bologna,Q990001,,,match,|:3: bologna and Q990001 cannot match:"
            + " line 2 matches barcelona and Q990001",
        "barcelona,Q2079,,,match,|:2: Q2079 is matched with leipzig already",
        "krakow,Q990001,,,match,|:2: krakow is matched with Q31487 already"
      })
  void saysWhichLineCannotBeMeant(String rows, String message) {
    long version = store.version();
    assertThatThrownBy(() -> judged(rows.replace('~', '\n') + "\n"))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageEndingWith("judged.csv" + message);
    assertThat(store.version()).isEqualTo(version);
  }

  @Test
  void refusesToJudgeAStatedLinkWrong() {
    assertThatThrownBy(() -> judged("krakow,Q31487,,,no-match,\n"))
        .isInstanceOf(RefusedCommitException.class);
    assertThat(judgements()).isEqualTo(shipped);
  }

  @Test
  void refusesATableWithoutDecisions() throws IOException {
    Path table = Files.writeString(folder.resolve("table.csv"), "entity,item\nbarcelona,Q990001\n");
    assertThatThrownBy(() -> Linking.judge(store, table, "Erika M.", LocalDate.EPOCH))
        .hasMessageEndingWith(
            "table.csv:1: has no column decision; needed are entity, item, decision");
  }

  @Test
  void looksInTheGraphsThatWereImported() throws IOException {
    imported();
    List<Row> rows = linking.candidates(request(Optional.empty(), "barcelona"), Progress.silent());
    assertThat(rows).extracting(Row::item).containsExactly("Q990001");
    Row best = rows.get(0);
    assertThat(best.features()).contains("label 100", "type 100");
    assertThat(best.why()).contains("type: City, as asked");
    Row same = candidates("barcelona").get(0);
    assertThat(best.score()).isEqualTo(same.score());
    assertThat(Double.parseDouble(best.score())).isGreaterThan(80);
  }

  @Test
  void namesTheImportsThatMakeAMatchOneEntity() throws IOException {
    assertThat(imported().counts().namesakes()).isEqualTo(1);
    assertThat(judged("bologna,Q990001,,,unsure,\n").again()).isEmpty();
    String match = "barcelona,Q990001,,,match,\n";
    assertThat(judged(match).again()).containsExactly("wikidata-2020-05-items");
    assertThat(named("Q990001")).isNotEmpty();
    imported();
    assertThat(named("Q990001")).isEmpty();
    assertThat(partners("barcelona")).contains("leipzig");
    assertThat(judged(match).again()).isEmpty();
  }

  @Test
  void namesAlsoTheImportsInWhichAnItemIsOnlyAPartner() throws IOException {
    imported();
    Path pairs = Files.writeString(folder.resolve("more.tsv"), "Q2079\tQ990001\n");
    new WikidataImport(store, Progress.silent())
        .run(new WikidataImport.Request(pairs, "2021", Optional.empty(), "en"));
    assertThat(judged("barcelona,Q990001,,,match,\n").again())
        .containsExactlyInAnyOrder("wikidata-2020-05-items", "wikidata-2021-more");
  }

  @Test
  void takesOneRowTwiceAsOne() throws IOException {
    String row = "barcelona,Q990001,,,no-match,too small\n";
    JudgeReport report = judged(row + row);
    assertThat(report.written()).isEqualTo(Map.of("no-match", 1));
    assertThat(report.standing()).isEqualTo(1);
  }

  @Test
  void correctsAMatchInOneTable() throws IOException {
    judged("barcelona,Q990001,,,match,\n");
    assertThat(judged("barcelona,Q990002,,,match,\nbarcelona,Q990001,,,no-match,\n").written())
        .isEqualTo(Map.of("match", 1, "no-match", 1));
    assertThat(links("barcelona", SKOS.exactMatch.asNode())).containsExactly("Q990002");
    assertThat(judged("rotterdam,Q990002,,,match,\nbarcelona,Q990002,,,unsure,\n").written())
        .isEqualTo(Map.of("match", 1, "unsure", 1));
    assertThat(links("rotterdam", SKOS.exactMatch.asNode())).containsExactly("Q990002");
  }

  @Test
  void decidesWithoutTheRivalThatWasRejected() throws IOException {
    String item = "{\"id\": \"%s\", \"labels\": {\"en\": {\"value\": \"Barcelona\"}}}";
    Path two = folder.resolve("two.json");
    Files.writeString(two, "[" + item.formatted("Q1") + "," + item.formatted("Q3") + "]");
    judged("barcelona,Q1,,,no-match,\n");
    List<Row> rows = linking.candidates(request(Optional.of(two), "barcelona"), Progress.silent());
    assertThat(rows).extracting(Row::item).containsExactly("Q3");
    assertThat(rows.get(0).why()).doesNotContain("others fit nearly as well");
  }

  @Test
  void remembersWhatWasRejectedUnderAnIdThatWasMergedSince() throws IOException {
    judged("barcelona,Q980999,,,no-match,\n");
    try (ApiReplay api = new ApiReplay()) {
      api.when("wbsearchentities", "{\"search\": [{\"id\": \"Q980001\"}, {\"id\": \"Q980002\"}]}");
      String entity =
          "\"%s\": {\"id\": \"%s\", \"labels\": {\"en\": {\"language\": \"en\", \"value\": \"Barcelona\"}}}";
      api.when(
          "wbgetentities",
          "{\"entities\": {"
              + entity.formatted("Q980001", "Q980001")
              + ","
              + entity.formatted("Q980002", "Q980002")
              + ","
              + entity.formatted("Q980999", "Q980001")
              + "}}");
      WikidataApi asked = new WikidataApi(api.address(), "t (a@example.org)", folder, l -> {});
      List<Row> rows =
          linking.candidates(
              new Linking.Request(
                  List.of("barcelona"),
                  Set.of("City"),
                  Optional.empty(),
                  Optional.of(asked),
                  5,
                  "en"),
              Progress.silent());
      assertThat(rows).extracting(Row::item).containsExactly("Q980002");
      assertThat(api.asked()).anyMatch(question -> question.contains("Q980999"));
    }
  }

  @Test
  void readsAnEntityThatIsSaidToBeTheSameAsLinked() {
    Quad same =
        Quad.create(
            IRIS.entitiesGraph(),
            IRIS.entity("barcelona"),
            OWL.sameAs.asNode(),
            Wikidata.nodes("Q990001").get(0));
    store.write(data -> data.add(same));
    try {
      assertThatThrownBy(() -> judged("rotterdam,Q990001,,,match,\n"))
          .hasMessageEndingWith(":2: Q990001 is matched with barcelona already");
    } finally {
      store.write(data -> data.delete(same));
    }
  }

  @Test
  void comparesWithTheNewestState() throws IOException {
    imported();
    Path pairs = Files.writeString(folder.resolve("later.tsv"), "Q2079\tQ1899\n");
    new WikidataImport(store, Progress.silent())
        .run(new WikidataImport.Request(pairs, "2021", Optional.empty(), "en"));
    assertThat(Drift.read(store, LEIPZIG).differences())
        .isNotEmpty()
        .noneMatch(d -> d.imports().contains("2020"))
        .noneMatch(d -> d.partner().equals("kyiv") && d.what().equals(Difference.WIKIDATA_LACKS))
        .noneMatch(d -> d.partner().equals("Q990001"));
    Drift.Request before = new Drift.Request(List.of("leipzig"), List.of("wikidata-2020-05-items"));
    assertThat(Drift.read(store, before).differences())
        .anyMatch(d -> d.partner().equals("Q990001"));
  }

  private static List<Quad> named(String id) {
    return store.read(s -> s.find(Node.ANY, IRIS.entity(id), Node.ANY, Node.ANY));
  }

  private static List<String> partners(String id) {
    return store.read(
        s ->
            s.values(IRIS.entity(id), IRIS.term("partnerOf")).stream()
                .flatMap(node -> IRIS.localId(node.getURI()).stream())
                .toList());
  }

  @Test
  void tellsWhereTextsAndWikidataDiffer() {
    imported();
    List<Difference> drift = Drift.read(store, LEIPZIG).differences();
    assertThat(drift)
        .anySatisfy(
            d -> {
              assertThat(d.what()).isEqualTo(Difference.WIKIDATA_LACKS);
              assertThat(d.partner()).isEqualTo("kyiv");
              assertThat(d.partnerItem()).isEqualTo("Q1899");
            })
        .anySatisfy(
            d -> {
              assertThat(d.what()).isEqualTo(Difference.WE_LACK);
              assertThat(d.partner()).isEqualTo("Q990001");
              assertThat(d.wikidataBegin()).isEqualTo("1999");
            })
        .anySatisfy(
            d -> {
              assertThat(d.what()).isEqualTo(Difference.DATES_DIFFER);
              assertThat(d.partner()).isEqualTo("krakow");
              assertThat(d.begin()).isEqualTo("1973-09");
            });
  }

  @Test
  void comparesTheOthersWhereOneHasNoPartnership() {
    imported();
    Drift.Request three =
        new Drift.Request(List.of("leipzig", "herzliya-street", "nowhere"), List.of());
    Drift.Found found = Drift.read(store, three);
    assertThat(found.differences())
        .isEqualTo(Drift.read(store, LEIPZIG).differences())
        .isNotEmpty();
    assertThat(found.untold()).containsExactly("herzliya-street", "nowhere");
    assertThatThrownBy(() -> Drift.read(store, new Drift.Request(List.of("nowhere"), List.of())))
        .hasMessage("nothing tells a partnership of nowhere");
  }

  @Test
  void printsWhatWikidataLacksForAPersonToSubmit() {
    imported();
    LocalDate day = LocalDate.of(2026, 11, 21);
    Map<String, String> sources = Map.of("doc-004", "Q990009");
    QuickStatements.Commands some =
        new QuickStatements(IRIS, sources, day, false).commands(store, LEIPZIG);
    assertThat(some.unreferenced()).isNotEmpty().doesNotContain("doc-004");
    assertThat(some.lines())
        .hasSizeGreaterThan(4)
        .anyMatch(line -> line.contains("S248\tQ990009\tS813\t+2026-11-21T00:00:00Z/11"))
        .noneMatch(line -> line.contains("w3id.org"));
    QuickStatements.Commands all =
        new QuickStatements(IRIS, sources, day, true).commands(store, LEIPZIG);
    assertThat(all.unreferenced()).isEmpty();
    assertThat(all.lines())
        .hasSizeGreaterThan(4)
        .allMatch(line -> line.matches("Q\\d+\tP190\tQ\\d+(\t[!A-Z0-9]+\t\\S+)+"))
        .anyMatch(line -> line.contains("S248\tQ990009\tS813\t+2026-11-21T00:00:00Z/11"))
        .anyMatch(line -> line.contains("S854\t\"https://w3id.org/partnergraph/id/doc-"))
        .noneMatch(line -> line.contains("Q31487"));
  }

  @Test
  void comparesWithNothingWhereNothingWasImported() {
    assertThatThrownBy(() -> Drift.read(store, LEIPZIG))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no graph of Wikidata is in the store");
    assertThatThrownBy(
            () -> linking.candidates(request(Optional.empty(), "barcelona"), Progress.silent()))
        .hasMessage(
            "no graph of Wikidata is in the store; import one, or give --snapshot or --api");
  }
}
