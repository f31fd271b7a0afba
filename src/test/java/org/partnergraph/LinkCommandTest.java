package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.FastTempDir;
import org.partnergraph.wikidata.ApiReplay;

/** The work of a linker from candidates to what is submitted, on a real store. */
class LinkCommandTest {

  private static final String HEAD = "entity,item,score,why,decision,reason\n";

  @TempDir(factory = FastTempDir.class)
  static Path folder;

  private static Path filled;
  private static int stores;

  private final Path store = folder.resolve("store-" + ++stores);

  @BeforeAll
  static void fill() {
    filled = folder.resolve("filled");
    Knowledge.open(Config.inMemory().withStore(filled), Progress.silent()).close();
  }

  /** A copy of the shipped store of its own. */
  private Path store() throws IOException {
    if (!Files.exists(store)) {
      try (var files = Files.walk(filled)) {
        for (Path file : files.toList()) {
          Files.copy(file, store.resolve(filled.relativize(file).toString()));
        }
      }
    }
    return store;
  }

  private Ran link(Object... words) throws IOException {
    List<Object> all = new ArrayList<>(List.of("link"));
    all.addAll(List.of(words));
    all.addAll(List.of("--store", store()));
    return Ran.command(all.toArray());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(stores + "-" + name), text);
  }

  private static Path items() {
    return Path.of("src/test/resources/org/partnergraph/link/items.json");
  }

  private String candidates(Object... more) throws IOException {
    List<Object> words = new ArrayList<>(List.of("candidates", "--snapshot", items()));
    words.addAll(List.of(more));
    Ran ran = link(words.toArray());
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }

  private Ran judged(String rows) throws IOException {
    return link("judge", file("judged.csv", HEAD + rows), "--by", "Erika M.", "--on", "2026-11-21");
  }

  private String asked(String sparql) throws IOException {
    return Ran.command("query", "-e", sparql, "--format", "csv", "--store", store()).out();
  }

  @Test
  void proposesItemsWithScoreAndReason() throws IOException {
    assertThat(candidates("barcelona", "--lang", "en").lines().toList())
        .hasSize(3)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("barcelona,Barcelona,City,Q990001,Barcelona,a city for tests,")
                    .contains("label 100", "“Barcelona” is its name"));
  }

  @Test
  void doesNotDecideBetweenTwoOfOneName() throws IOException {
    List<String> rows = candidates("barcelona").lines().toList();
    assertThat(rows.get(1))
        .contains("Q990001,", "others fit nearly as well")
        .doesNotContain(",yes,");
    assertThat(rows.get(2)).contains("Q990002,").doesNotContain(",yes,");
  }

  @Test
  void leavesOutNamesAndPagesAndWhatIsLinkedAlready() throws IOException {
    assertThat(candidates()).contains("Q990001").doesNotContain("Q990003", "Q2079", "leipzig");
  }

  @Test
  void neverProposesAgainWhatWasRejected() throws IOException {
    assertThat(judged("barcelona,Q990002,60,,no-match,a town of the same name\n").answer())
        .contains("new: 1 no-match; 0 known before");
    assertThat(candidates("barcelona")).contains("Q990001").doesNotContain("Q990002");
    assertThat(candidates("barcelona")).isEqualTo(candidates("barcelona"));
  }

  @Test
  void refusesALinkThatWasRejectedWhereverItComesFrom() throws IOException {
    judged("barcelona,Q990002,,,no-match,\n");
    Path link =
        file(
            "link.ttl",
            "<https://w3id.org/partnergraph/id/barcelona>"
                + " <http://www.w3.org/2004/02/skos/core#exactMatch>"
                + " <http://www.wikidata.org/entity/Q990002> .\n");
    Ran ran = Ran.command("load", link, "--graph", "graph-entities", "--store", store());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("RejectedLink", "judged to be wrong");
  }

  @Test
  void showsAnEarlierDoubt() throws IOException {
    judged("barcelona,Q990002,60,,unsure,which one?\n");
    assertThat(candidates("barcelona")).contains("unsure (Erika M., 2026-11-21): which one?");
  }

  @Test
  void makesALinkOfAMatch() throws IOException {
    judged("barcelona,Q990001,92.5,It is its name.,match,\n");
    String links =
        asked(
            "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?item WHERE"
                + " { <https://w3id.org/partnergraph/id/barcelona> skos:exactMatch ?item }");
    assertThat(links).contains("http://www.wikidata.org/entity/Q990001");
    assertThat(candidates()).doesNotContain("barcelona");
  }

  @Test
  void changesNothingWhenItIsRunAgain() throws IOException {
    String rows = "barcelona,Q990001,92.5,,match,\nbarcelona,Q990002,60,,no-match,\n";
    String first = judged(rows).answer();
    String second = judged(rows).answer();
    assertThat(first).contains("new: 1 match, 1 no-match");
    assertThat(second).contains("nothing new; 2 known before");
    assertThat(version(second)).isEqualTo(version(first));
  }

  private static String version(String answer) {
    return answer.strip().replaceAll(".* ", "");
  }

  @Test
  void keepsTheOldJudgementBesideTheNewOne() throws IOException {
    judged("barcelona,Q990001,,,no-match,too small\n");
    assertThat(judged("barcelona,Q990001,,,match,it is the same\n").answer())
        .contains("new: 1 match");
    String all =
        asked(
            "PREFIX cp: <https://w3id.org/partnergraph/ontology#> SELECT ?why ?old WHERE { ?j"
                + " cp:judgedEntity <https://w3id.org/partnergraph/id/barcelona> ;"
                + " cp:justification ?why OPTIONAL { ?j cp:replaces ?old } } ORDER BY ?why");
    assertThat(all.lines().toList())
        .containsExactly(
            "why,old",
            "it is the same,https://w3id.org/partnergraph/id/judgement-barcelona-Q990001",
            "too small,");
  }

  @Test
  void saysWhichLineCannotBeMeant() throws IOException {
    assertThat(judged("barcelona,Q990001,,,match,\nbarcelona,Q990002,,,perhaps,\n").failure())
        .endsWith("judged.csv:3: decision must be match, close, no-match, unsure, not perhaps");
    assertThat(judged("nowhere,Q990001,,,match,\n").failure())
        .endsWith(":2: the graph has no entity nowhere");
    assertThat(judged("barcelona,Barcelona,,,match,\n").failure())
        .endsWith(":2: item must be an id such as Q2079, not Barcelona");
    assertThat(judged("barcelona,Q990001,,,match,\nbarcelona,Q990001,,,no-match,\n").failure())
        .endsWith(":3: decides otherwise than line 2");
    assertThat(judged("barcelona,Q990001,,,match,\nbarcelona,Q990002,,,match,\n").failure())
        .endsWith(":3: barcelona and Q990002 cannot match: line 2 matches barcelona and Q990001");
    assertThat(judged("barcelona,Q2079,,,match,\n").failure())
        .endsWith(":2: Q2079 is matched with leipzig already");
    assertThat(judged("krakow,Q990001,,,match,\n").failure())
        .endsWith(":2: krakow is matched with Q31487 already");
    assertThat(asked("SELECT ?j WHERE { ?j a <https://w3id.org/partnergraph/ontology#Judgement> }"))
        .doesNotContain("barcelona", "krakow-");
  }

  @Test
  void refusesToJudgeAStatedLinkWrong() throws IOException {
    Ran ran = judged("krakow,Q31487,,,no-match,\n");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("RejectedLink", "nothing was written");
  }

  @Test
  void refusesATableWithoutDecisions() throws IOException {
    Path table = file("table.csv", "entity,item\nbarcelona,Q990001\n");
    assertThat(link("judge", table, "--by", "Erika M.").failure())
        .endsWith("table.csv:1: has no column decision; needed are entity, item, decision");
  }

  @Test
  void asksOnTheTerminalAndWritesTheTable() throws IOException {
    Path table = folder.resolve("review-" + stores + ".tsv");
    candidates("barcelona", "--out", table);
    InputStream before = System.in;
    System.setIn(
        new ByteArrayInputStream("x\nm\nthe big one\nn\n\n".getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(link("review", table).answer())
          .contains("1/2  Barcelona (barcelona, City)", "one of m, c, n, u, s, q", "2 decisions");
    } finally {
      System.setIn(before);
    }
    assertThat(Files.readString(table)).contains("\tmatch\tthe big one", "\tno-match\t");
    assertThat(link("judge", table, "--by", "Erika M.").answer())
        .contains("new: 1 match, 1 no-match");
  }

  @Test
  void asksTheApiOnlyIfToldSoAndByName() throws IOException {
    assertThat(link("candidates", "barcelona").failure())
        .isEqualTo("no graph of Wikidata is in the store; import one, or give --snapshot or --api");
    assertThat(link("candidates", "--api").misuse()).contains("--api needs --contact");
    try (ApiReplay api = new ApiReplay()) {
      api.when("wbsearchentities", "{\"search\": [{\"id\": \"Q990001\"}, {\"id\": \"Q990002\"}]}");
      api.when("wbgetentities", entities());
      Object[] words = {
        "candidates",
        "barcelona",
        "--api",
        "--contact",
        "a@example.org",
        "--endpoint",
        api.address(),
        "--cache",
        folder.resolve("answers-" + stores)
      };
      String first = link(words).out();
      assertThat(first).contains("Q990001", "Q990002");
      int questions = api.asked().size();
      assertThat(link(words).out()).isEqualTo(first);
      assertThat(api.asked()).hasSize(questions).hasSizeGreaterThan(1);
    }
  }

  /** The items of the file as an answer of the API. */
  private static String entities() throws IOException {
    var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
    var entities = mapper.createObjectNode();
    mapper
        .readTree(Files.readString(items()))
        .forEach(item -> entities.set(item.path("id").asText(), item));
    return mapper.createObjectNode().set("entities", entities).toString();
  }

  private void imported() throws IOException {
    Path pairs = file("pairs.json", Files.readString(items()));
    Ran ran = Ran.command("import", "wikidata", pairs, "--date", "2020-05", "--store", store());
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  @Test
  void looksInTheGraphsThatWereImported() throws IOException {
    imported();
    Ran ran = link("candidates", "barcelona");
    assertThat(ran.out()).contains("barcelona,Barcelona,City,Q990001,Barcelona,");
  }

  @Test
  void tellsWhereTextsAndWikidataDiffer() throws IOException {
    imported();
    String drift = link("drift", "leipzig").out();
    assertThat(drift)
        .contains("wikidata-lacks,leipzig,Q2079,kyiv,Q1899,")
        .contains("we-lack,leipzig,Q2079,Q990001,Q990001,,,,,1999,")
        .contains("dates-differ,leipzig,Q2079,krakow,Q31487,1973-09,");
  }

  @Test
  void printsWhatWikidataLacksForAPersonToSubmit() throws IOException {
    imported();
    Ran ran =
        link("quickstatements", "leipzig", "--on", "2026-11-21", "--source", "doc-004=Q990009");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().lines().toList())
        .hasSizeGreaterThan(4)
        .allMatch(line -> line.matches("Q\\d+\tP190\tQ\\d+(\t[!A-Z0-9]+\t\\S+)+"))
        .anyMatch(line -> line.contains("S248\tQ990009\tS813\t+2026-11-21T00:00:00Z/11"))
        .anyMatch(line -> line.contains("S854\t\"https://w3id.org/partnergraph/id/doc-"))
        .noneMatch(line -> line.contains("Q31487"));
  }

  @Test
  void comparesWithNothingWhereNothingWasImported() throws IOException {
    assertThat(link("drift").failure()).contains("no graph of Wikidata is in the store");
    assertThat(link("quickstatements").failure()).contains("no graph of Wikidata is in the store");
  }
}
