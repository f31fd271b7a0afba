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

/** The commands of a linker, each once; what they do is tested with {@code link.Linking}. */
class LinkCommandTest {

  private static final Path ITEMS = Path.of("src/test/resources/org/partnergraph/link/items.json");

  @TempDir(factory = FastTempDir.class)
  static Path folder;

  private static Path store;

  @BeforeAll
  static void fill() {
    store = folder.resolve("store");
    Knowledge.open(Config.inMemory().withStore(store), Progress.silent()).close();
  }

  private static Ran link(Object... words) {
    List<Object> all = new ArrayList<>(List.of("link"));
    all.addAll(List.of(words));
    all.addAll(List.of("--store", store));
    return Ran.command(all.toArray());
  }

  private static String answered(String answers, Object... words) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
    try {
      return link(words).answer();
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void goesFromCandidatesToWhatIsSubmitted() throws IOException {
    Path table = folder.resolve("review.tsv");
    Ran found =
        link("candidates", "barcelona", "--snapshot", ITEMS, "--lang", "en", "--out", table);
    assertThat(found.code()).as(found.err()).isZero();
    assertThat(found.err()).contains("2 candidates");

    assertThat(answered("x\nm\nthe big one\nn\n\n", "review", table))
        .contains("1/2  Barcelona (barcelona, City)", "one of m, c, n, u, s, q", "2 decisions");
    assertThat(Files.readString(table)).contains("\tmatch\tthe big one", "\tno-match\t");

    String judged = link("judge", table, "--by", "Erika M.", "--on", "2026-11-21").answer();
    assertThat(judged).contains("new: 1 match, 1 no-match; 0 known before");
    String again = link("judge", table, "--by", "Erika M.", "--json").answer();
    assertThat(again).contains("\"standing\" : 2");
    String city = "barcelona,Barcelona,City,";
    assertThat(link("candidates", "barcelona", "--snapshot", ITEMS).out()).doesNotContain(city);

    Ran imported = Ran.command("import", "wikidata", ITEMS, "--date", "2020-05", "--store", store);
    assertThat(imported.code()).as(imported.err()).isZero();
    assertThat(link("drift", "leipzig").out())
        .contains("wikidata-lacks,leipzig,Q2079,kyiv,Q1899,")
        .contains("we-lack,leipzig,Q2079,barcelona,Q990001,,,,,1999,");
    Ran lines = link("quickstatements", "leipzig", "--on", "2026-11-21");
    assertThat(lines.out().lines().toList())
        .hasSizeGreaterThan(4)
        .allMatch(line -> line.startsWith("Q"));
    assertThat(lines.err()).contains("left out as references, as they have no --source: doc-");
    assertThat(lines.out()).doesNotContain("w3id.org");
    assertThat(lines.err()).contains("statements; check them before you submit them");
  }

  @Test
  void asksTheApiOnlyIfToldSoAndKeepsItsAnswers() throws IOException {
    try (ApiReplay api = new ApiReplay()) {
      api.when("wbsearchentities", "{\"search\": [{\"id\": \"Q980001\"}, {\"id\": \"Q980002\"}]}");
      api.when("wbgetentities", entities());
      Object[] words = {
        "candidates",
        "bologna",
        "--api",
        "--contact",
        "a@example.org",
        "--endpoint",
        api.address(),
        "--cache",
        folder.resolve("answers")
      };
      Ran first = link(words);
      assertThat(first.code()).as(first.err()).isZero();
      assertThat(first.out()).contains("Bologna,City,Q980001,Bologna,", "Q980002");
      int questions = api.asked().size();
      assertThat(questions).isGreaterThan(1);
      assertThat(link(words).out()).isEqualTo(first.out());
      assertThat(api.asked()).hasSize(questions);
    }
  }

  /** The items of the file as an answer of the API, but of another name. */
  private static String entities() throws IOException {
    var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
    var entities = mapper.createObjectNode();
    mapper
        .readTree(Files.readString(ITEMS).replace("Barcelona", "Bologna").replace("Q9900", "Q9800"))
        .forEach(item -> entities.set(item.path("id").asText(), item));
    return mapper.createObjectNode().set("entities", entities).toString();
  }

  @Test
  void saysHowItIsUsed() {
    assertThat(link("candidates", "--api").misuse()).contains("--api needs --contact");
    assertThat(link("candidates", "--limit", "0").misuse()).contains("--limit");
    assertThat(link("candidates", "--lang", "fr").misuse()).contains("--lang");
    assertThat(link("judge", "x.csv", "--by", " ").misuse()).contains("--by");
    assertThat(link("judge", "x.csv", "--by", "E", "--on", "today").misuse()).contains("--on");
    Path nowhere = folder.resolve("nowhere");
    assertThat(link("candidates", "--out", nowhere.resolve("x.csv")).misuse())
        .contains("--out: there is no folder " + nowhere);
    Path none = folder.resolve("none.csv");
    Ran judged = Ran.command("link", "judge", none, "--by", "E", "--store", nowhere);
    assertThat(judged.code()).isNotZero();
    assertThat(judged.err()).contains("none.csv: no such file");
    assertThat(nowhere).doesNotExist();
    assertThat(link("quickstatements", "--source", "doc-004=here").misuse()).contains("--source");
  }
}
