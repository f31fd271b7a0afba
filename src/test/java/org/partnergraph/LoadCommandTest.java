package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.FastTempDir;
import org.partnergraph.store.Namespaces;

class LoadCommandTest {

  @TempDir(factory = FastTempDir.class)
  static Path store;

  @TempDir Path folder;

  @BeforeAll
  static void fill() {
    Knowledge.open(Config.inMemory().withStore(store), Progress.silent()).close();
  }

  /** Takes out what a test loaded. */
  @AfterEach
  void empty() {
    try (Knowledge knowledge =
        Knowledge.open(Config.inMemory().withStore(store), Progress.silent())) {
      knowledge.store().write(data -> data.removeGraph(Namespaces.CANONICAL.entity("graph-test")));
    }
  }

  private static Ran load(Object... args) {
    return Ran.command(
        Stream.concat(Stream.of("load", "--store", store), Stream.of(args)).toArray());
  }

  private static List<String> towns() {
    String towns =
        "SELECT ?town { GRAPH <https://w3id.org/partnergraph/id/graph-test> { ?town a ?type } }";
    return Ran.command("query", "--store", store, "--sparql", towns, "--format", "csv")
        .answer()
        .lines()
        .skip(1)
        .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
        .toList();
  }

  @Test
  void loadsAFileThatNamesItsGraph() {
    assertThat(load(Ran.file("town.trig")).answer())
        .startsWith("2 statements loaded, data version ");
    assertThat(towns()).containsExactly("example-town");
    assertThat(Ran.command("search", "--store", store, "Zolc").answer()).contains("Żółć Town");
  }

  @Test
  void saysThatEverythingWasThere() {
    load(Ran.file("town.trig"));
    assertThat(load(Ran.file("town.trig")).answer())
        .startsWith("2 statements read; all were there");
  }

  @Test
  void addsToAGraphOrReplacesIt() {
    load(Ran.file("town.trig"));
    load(Ran.file("other-town.trig"));
    assertThat(towns()).containsExactlyInAnyOrder("example-town", "other-town");
    load("--replace", Ran.file("other-town.trig"));
    assertThat(towns()).containsExactly("other-town");
  }

  @Test
  void asksForTheGraphOfAFileThatNamesNone() {
    Path turtle = Ran.file("town.ttl");
    assertThat(load(turtle).failure())
        .startsWith(turtle + ": names no graph; say which with --graph");
    load("--graph", "graph-test", turtle).answer();
    assertThat(towns()).containsExactly("turtle-town");
  }

  @Test
  void refusesAGraphThatHasNoName() {
    assertThat(load("--graph", "my graph", Ran.file("town.ttl")).misuse())
        .startsWith("--graph must be a local id or an IRI: my graph");
  }

  @Test
  void loadsTheFilesOfAFolderTogether() throws Exception {
    Files.copy(Ran.file("town.trig"), folder.resolve("a.trig"));
    Files.copy(Ran.file("other-town.trig"), folder.resolve("b.trig"));
    Files.writeString(folder.resolve("readme.txt"), "not RDF");
    load(folder).answer();
    assertThat(towns()).hasSize(2);
  }

  @Test
  void reportsEachViolationInOneLineAndWritesNothing() {
    Path refused = Ran.file("refused.trig");
    Ran ran = load(Ran.file("town.trig"), refused);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines().filter(line -> line.startsWith(refused.toString())))
        .containsExactly(
            refused
                + ":5: Entity-prefLabel-language: nameless-town"
                + " http://www.w3.org/2004/02/skos/core#prefLabel:"
                + " An entity has a preferred label in German or English, or one for all languages (mul, zxx).",
            refused
                + ":6: EvidencePresenceShape: odd-visit:"
                + " What a document states has evidence (cp:evidence).",
            refused
                + ":6: Participation-role: odd-visit role:"
                + " A participation names at least one role of id:scheme-roles.");
    assertThat(ran.err()).endsWith("refused: 3 violation(s), nothing was written\n");
    assertThat(towns()).isEmpty();
  }

  @Test
  void reportsViolationsToAScript() {
    Ran ran = load("--json", Ran.file("refused.trig"));
    JsonNode report = ran.json();
    assertThat(ran.code()).isEqualTo(1);
    assertThat(report.get("accepted").asBoolean()).isFalse();
    assertThat(report.get("violations")).hasSize(3);
    JsonNode last = report.at("/violations/2");
    assertThat(last.get("shape").asText()).isEqualTo("Participation-role");
    assertThat(last.get("where").asText()).endsWith("refused.trig:6");
    assertThat(last.get("message")).hasSize(3);
  }

  @Test
  void reportsALoadToAScript() {
    JsonNode report = load("--json", Ran.file("town.trig")).json();
    assertThat(report.get("accepted").asBoolean()).isTrue();
    assertThat(report.get("statements").asInt()).isEqualTo(2);
    assertThat(report.get("changed").asBoolean()).isTrue();
  }

  @Test
  void tellsLineAndColumnOfBrokenSyntax() {
    Path broken = Ran.file("broken.ttl");
    assertThat(load("--graph", "graph-test", Ran.file("town.trig"), broken).failure())
        .isEqualTo(broken + ":3:8: Triples not terminated by DOT");
    assertThat(towns()).isEmpty();
    JsonNode report = load("--json", "--graph", "graph-test", broken).json();
    assertThat(report.get("error").asText()).startsWith(broken + ":3:8");
  }

  @Test
  void refusesWhatIsMissingOrNotRdf() throws Exception {
    Path missing = folder.resolve("missing.ttl");
    Path text = Files.writeString(folder.resolve("letter.txt"), "Dear Ms Example,");
    assertThat(load(Ran.file("town.trig"), missing).failure())
        .isEqualTo(missing + ": no such file");
    assertThat(load(text).failure()).startsWith(text + ": unknown format; use .ttl");
    assertThat(load(folder).failure()).isEqualTo(folder + ": holds no RDF files");
    assertThat(towns()).isEmpty();
  }
}
