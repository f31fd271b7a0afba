package org.partnergraph.wikidata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.Config;
import org.partnergraph.Knowledge;
import org.partnergraph.Main;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.FastTempDir;
import org.partnergraph.store.Namespaces;

/** An import that is killed in its midst, as by a power cut. */
class KilledImportTest {

  private static final int CITIES = 300;
  private static final Namespaces IRIS = Namespaces.CANONICAL;

  @TempDir(factory = FastTempDir.class)
  static Path folder;

  private static Path store;
  private static Path dump;
  private static long before;

  @BeforeAll
  static void fill() throws IOException {
    store = folder.resolve("store");
    dump = GeneratedDump.write(folder.resolve("dump.json.gz"), CITIES);
    before = version();
  }

  private static <T> T opened(Function<Knowledge, T> reading) {
    Config config = Config.inMemory().withStore(store);
    try (Knowledge knowledge = Knowledge.open(config, Progress.silent())) {
      return reading.apply(knowledge);
    }
  }

  private static Process started() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "import",
            "wikidata",
            dump.toString(),
            "--date",
            "2020",
            "--store",
            store.toString());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Kills it as soon as it says that it does something. */
  private static void killedWhile(String doing) throws IOException {
    Process process = started();
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    while (line != null && !line.endsWith(doing)) {
      line = output.readLine();
    }
    process.destroyForcibly();
    process.onExit().join();
    assertThat(line).as("it ended before it could be killed").isNotNull();
    assertThat(process.exitValue()).isNotZero();
  }

  private static long version() {
    return opened(knowledge -> knowledge.store().version());
  }

  private static int items() {
    Node graph = IRIS.entity("wikidata-2020-dump");
    return opened(
        knowledge ->
            knowledge
                .store()
                .read(s -> s.find(graph, Node.ANY, SKOS.exactMatch.asNode(), Node.ANY).size()));
  }

  @Test
  void leavesNothingHalfDoneAndIsDoneByTheNextRun() throws IOException, InterruptedException {
    Path kept = store.resolve("import");
    for (String moment : new String[] {"names", "validating"}) {
      killedWhile(moment);
      assertThat(kept).as(moment).isDirectoryContaining("glob:**items.jsonl");
      assertThat(version()).as(moment).isEqualTo(before);
      assertThat(items()).as(moment).isZero();
    }

    Process again = started();
    String output = new String(again.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(again.waitFor()).as(output).isZero();
    assertThat(kept).doesNotExist();
    assertThat(output)
        .contains("going on at its end of dump.json.gz")
        .contains("300 cities: 0 known before, 0 without a name; 299 items without a partnership");
    assertThat(version()).isEqualTo(before + 1);
    assertThat(items()).isEqualTo(CITIES + 1);
    String country =
        opened(knowledge -> knowledge.index().entity("Q6000000").orElseThrow().name("en").text());
    assertThat(country).isEqualTo("Land 0");
  }
}
