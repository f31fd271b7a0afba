package org.partnergraph.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.entities.Wikidata;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.UnreadableFileException;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.wikidata.WikidataImport;

/** What becomes of what a person found. */
class JudgingTest extends LinkingFixture {

  private static List<String> links(String entity, Node property) {
    return store.read(
        s ->
            s.find(Node.ANY, IRIS.entity(entity), property, Node.ANY).stream()
                .flatMap(quad -> Wikidata.id(quad.getObject()).stream())
                .distinct()
                .toList());
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
}
