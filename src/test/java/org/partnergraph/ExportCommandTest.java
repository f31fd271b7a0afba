package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.store.FastTempDir;

class ExportCommandTest {

  private static final String BASE = "https://example.org/graph/";

  @TempDir(factory = FastTempDir.class)
  Path folder;

  private static Ran export(Object... args) {
    return Ran.command(
        Stream.concat(Stream.of("export", "--store", FilledStore.FOLDER), Stream.of(args))
            .toArray());
  }

  @Test
  void writesAllGraphsButTheDerivedOne() {
    String trig = export().answer();
    assertThat(trig).contains("id:doc-002 {", "id:graph-entities {", "Kraków");
    assertThat(trig).doesNotContain("id:graph-derived {");
  }

  @Test
  void writesTheSameToAFilePlainOrCompressed() throws Exception {
    Path plain = folder.resolve("all.nq");
    Path compressed = folder.resolve("all.nq.gz");
    assertThat(export("--format", "nquads", "-o", plain).answer()).isEmpty();
    assertThat(export("--format", "nquads", "-o", compressed).answer()).isEmpty();
    String quads = Files.readString(plain);
    assertThat(quads).hasLineCount(export("--format", "nquads").answer().split("\n").length);
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(compressed))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(quads);
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void writesOneGraphByItsIdOrItsIri() {
    String byId = export("--graph", "doc-002", "--format", "nquads").answer();
    String byIri =
        export("--graph", "https://w3id.org/partnergraph/id/doc-002", "--format", "nquads")
            .answer();
    assertThat(byId).isEqualTo(byIri);
    assertThat(byId.lines())
        .hasSizeGreaterThan(100)
        .allMatch(line -> line.contains("/id/doc-002> ."));
  }

  @Test
  void refusesAGraphThatIsNotThere() {
    Path file = folder.resolve("none.trig");
    assertThat(export("--graph", "doc-999", "-o", file).failure())
        .isEqualTo("there is no graph https://w3id.org/partnergraph/id/doc-999");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesAFolderThatIsMissingOrWhereAFileShouldBe() {
    assertThat(export("-o", folder.resolve("missing/all.trig")).failure())
        .endsWith(": no such file");
    assertThat(export("-o", folder).failure())
        .isEqualTo(folder + " is a folder; name a file in it");
    assertThat(export("-o", "/proc/all.trig").code()).isEqualTo(1);
  }

  @Test
  void leavesTheFileOfBeforeWhenItFails() throws Exception {
    Path file = Files.writeString(folder.resolve("all.trig"), "of before");
    export("--graph", "doc-999", "-o", file);
    assertThat(file).hasContent("of before");
  }

  @Test
  void exportsWhatLoadsUnderAnotherBaseIntoTheSameGraphs() throws Exception {
    Path first = folder.resolve("canonical.nq");
    Path second = folder.resolve("moved.nq");
    Path store = folder.resolve("store");
    export("--format", "nquads", "-o", first).answer();

    Ran.command("load", "--store", store, "--base", BASE, "--replace", first).answer();
    Ran.command("export", "--store", store, "--base", BASE, "--format", "nquads", "-o", second)
        .answer();

    assertThat(statements(second))
        .hasSizeGreaterThan(5000)
        .containsExactlyInAnyOrderElementsOf(
            statements(first).stream()
                .map(line -> line.replaceAll("([<\"])https://w3id.org/partnergraph/", "$1" + BASE))
                .toList());
  }

  /** The lines of a file; blank nodes are named anew at each load. */
  private static List<String> statements(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> line.replaceAll("_:B[0-9a-f]+", "_:blank"))
        .toList();
  }
}
