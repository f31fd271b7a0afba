package org.partnergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnergraph.ingest.Fixture.file;
import static org.partnergraph.ingest.Fixture.load;
import static org.partnergraph.ingest.Fixture.loadIntoGraph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.Tdb2Store;

/** Reading files of every format into a store that has no shapes to obey. */
class LoaderTest {

  private static final Namespaces NAMES = Namespaces.CANONICAL;
  private static final Node DOCUMENT = NAMES.entity("doc-900");
  private static final Node ERIKA = NAMES.entity("erika-mueller");
  private static final Node LABEL = SKOS.prefLabel.asNode();
  private static final Node ERIKA_MUELLER = NodeFactory.createLiteralLang("Erika Müller", "de");

  @TempDir Path temporary;

  private final KnowledgeStore store = Tdb2Store.inMemory(NAMES);

  @AfterEach
  void leavesTheStoreReadyForTheNextWriter() {
    assertThat(store.dataset().isInTransaction()).isFalse();
    long before = store.version();
    long after =
        CompletableFuture.supplyAsync(() -> store.write(d -> d.add(ERIKA, ERIKA, LABEL, ERIKA)))
            .join();
    assertThat(after).isEqualTo(before + 1);
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "erika.ttl",
        "erika.nt",
        "erika.rdf",
        "erika.jsonld",
        "erika.trig",
        "erika.nq",
        "erika-in-a-graph.jsonld",
        "erika.ttl.gz",
        "erika.nq.gz",
        "erika.jsonld.gz",
        "erika.rdf.gz"
      })
  void readsEachFormat(String name) throws Exception {
    LoadReport report = loadIntoGraph(store, false, file(name, temporary));
    assertThat(report).isEqualTo(new LoadReport(2, 0, 1));
    assertThat(has(DOCUMENT, ERIKA, LABEL, ERIKA_MUELLER)).isTrue();
    assertThat(statements()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"erika.trig", "erika.nq", "erika-in-a-graph.jsonld"})
  void needsNoGraphForAFileThatNamesIt(String name) {
    load(store, file(name));
    assertThat(has(DOCUMENT, ERIKA, LABEL, ERIKA_MUELLER)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"erika.ttl", "erika.nt", "erika.rdf", "erika.jsonld", "partly-in-no-graph.trig"})
  void advisesToNameAGraphWhereTheFileNamesNone(String name) {
    assertThatThrownBy(() -> load(store, file(name)))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage(
            "%s: names no graph; say which with --graph (a local id or an IRI)", file(name));
    assertThat(statements()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "broken.ttl,       :5:1: ",
    "broken.trig,      :5:1: ",
    "broken.nt,        :2:",
    "broken.nq,        :2:",
    "broken.jsonld,    :6:",
    "broken.rdf,       :7:3: ",
    "no-such-day.trig, :5:41: Lexical form '2024-02-30' not valid",
  })
  void tellsFileLineAndColumnOfAnError(String name, String place) {
    assertThatThrownBy(() -> loadIntoGraph(store, false, file(name)))
        .isInstanceOf(UnreadableFileException.class)
        .message()
        .startsWith(file(name) + place)
        .doesNotContain("\n");
    assertThat(store.version()).isZero();
    assertThat(statements()).isZero();
  }

  @Test
  void keepsNothingOfTheFirstFileWhenTheSecondIsBroken() {
    assertThatThrownBy(() -> load(store, file("erika.trig"), file("broken.trig")))
        .isInstanceOf(UnreadableFileException.class);
    assertThat(statements()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "missing.ttl,  no such file",
    "facts.tsv,    unknown format; use .ttl",
    "truncated.nt.gz, is damaged or not gzip: it ends too early",
    "garbage.nt.gz,   is damaged or not gzip: Not in GZIP format",
    "empty.nt.gz,     is damaged or not gzip: ",
    "binary.ttl,      :1:",
  })
  void tellsInOneLineWhatIsWrongWithAFile(String name, String problem) throws Exception {
    makeDamagedFiles();
    Path damaged = temporary.resolve(name);
    assertThatThrownBy(() -> loadIntoGraph(store, false, damaged))
        .isInstanceOf(UnreadableFileException.class)
        .message()
        .startsWith(damaged.toString())
        .contains(problem)
        .doesNotContain("\n");
    assertThat(statements()).isZero();
  }

  private void makeDamagedFiles() throws Exception {
    byte[] whole = Files.readAllBytes(file("erika.nt.gz", temporary));
    byte[] noise = {(byte) 0xc3, 0x28, 0, 1, 2, (byte) 0xff, (byte) 0xfe, '<'};
    Files.write(temporary.resolve("truncated.nt.gz"), Arrays.copyOf(whole, whole.length / 2));
    Files.write(temporary.resolve("garbage.nt.gz"), noise);
    Files.write(temporary.resolve("empty.nt.gz"), new byte[0]);
    Files.write(temporary.resolve("binary.ttl"), noise);
    Files.writeString(temporary.resolve("facts.tsv"), "a\tb");
  }

  @Test
  void changesNothingTheSecondTime() {
    load(store, file("erika.trig"), file("with-blank-nodes.trig"));
    LoadReport again = load(store, file("erika.trig"), file("with-blank-nodes.trig"));
    assertThat(again.before()).isEqualTo(1);
    assertThat(again.after()).isEqualTo(1);
  }

  @Test
  void replacesOnlyTheGraphsThatTheFilesName() {
    Node old = NAMES.entity("old");
    Node other = NAMES.entity("doc-901");
    store.write(data -> data.add(DOCUMENT, old, LABEL, ERIKA_MUELLER));
    store.write(data -> data.add(other, old, LABEL, ERIKA_MUELLER));
    loadIntoGraph(store, true, file("erika.trig"));
    assertThat(has(DOCUMENT, old, LABEL, ERIKA_MUELLER)).isFalse();
    assertThat(has(other, old, LABEL, ERIKA_MUELLER)).isTrue();
    assertThat(has(DOCUMENT, ERIKA, LABEL, ERIKA_MUELLER)).isTrue();
  }

  @Test
  void keepsTheVersionWhenAGraphIsReplacedByWhatItHolds() {
    load(store, file("erika.trig"));
    assertThat(loadIntoGraph(store, true, file("erika.trig")).after()).isEqualTo(1);
    assertThat(loadIntoGraph(store, true, file("erika.ttl")).after()).isEqualTo(1);
  }

  @Test
  void replacesAGraphOnceThoughSeveralFilesNameIt() {
    loadIntoGraph(store, true, file("erika.trig"), file("partly-in-no-graph.trig"));
    assertThat(statements()).isEqualTo(3);
  }

  @Test
  void refusesTheDerivedGraphWhateverTheFormat() {
    assertThatThrownBy(() -> load(store, file("derived.jsonld")))
        .isInstanceOf(RefusedCommitException.class)
        .hasMessageContaining("rules only");
  }

  private boolean has(Node graph, Node subject, Node property, Node object) {
    return store
        .dataset()
        .calculateRead(() -> store.dataset().contains(graph, subject, property, object));
  }

  private long statements() {
    return store.dataset().calculateRead(() -> Iter.count(store.dataset().find()));
  }
}
