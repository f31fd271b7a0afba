package org.partnergraph.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.FastTempDir;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;
import org.partnergraph.store.StoreException;
import org.partnergraph.store.Tdb2Store;

/** What is restored, and what is refused before anything is written. */
class RestoreTest {

  private static final Namespaces IRIS = Namespaces.CANONICAL;
  private static final Node GRAPH = IRIS.entity("graph-test");
  private static final Node THING = IRIS.entity("thing");
  private static final Node SAYS = IRIS.term("says");

  @TempDir(factory = FastTempDir.class)
  Path folder;

  private Path backup;
  private Path store;

  @BeforeEach
  void takeABackup() throws IOException {
    Path first = folder.resolve("first");
    try (Tdb2Store made = Tdb2Store.open(first, IRIS)) {
      made.write(RestoreTest::fill);
    }
    Files.createDirectory(first.resolve("widget"));
    Files.writeString(first.resolve("widget/0123abcd.js"), "// a module");
    backup = folder.resolve("backup.zip");
    new Backup(first, IRIS, "a test").to(backup);
    store = folder.resolve("store");
  }

  private static void fill(DatasetGraph data) {
    Node blank = NodeFactory.createBlankNode("one");
    data.add(GRAPH, THING, SAYS, blank);
    data.add(
        IRIS.entity("graph-other"),
        blank,
        SAYS,
        NodeFactory.createLiteralLang("Grüße\n\"😀\"", "de"));
    for (int i = 0; i < 500; i++) {
      data.add(GRAPH, THING, SAYS, NodeFactory.createLiteralString("statement " + i));
    }
  }

  private long restore(Path file) throws IOException {
    try (BackupFile opened = BackupFile.open(file)) {
      opened.verify(quad -> {});
      return new Restore(store, false, 0, Progress.silent()).from(opened);
    }
  }

  private void refuses(Path file, String reason) {
    assertThatThrownBy(() -> restore(file))
        .isInstanceOf(BackupException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(reason);
    assertThat(store).doesNotExist();
  }

  @Test
  void givesBackEveryStatementAndKeepsBlankNodesTogether() throws IOException {
    assertThat(restore(backup)).isEqualTo(1);
    try (KnowledgeStore restored = Tdb2Store.open(store, IRIS)) {
      assertThat(restored.<Integer>read(s -> s.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).size()))
          .isEqualTo(502);
      Node blank =
          restored.read(
              s ->
                  s.find(GRAPH, THING, SAYS, Node.ANY).stream()
                      .map(Quad::getObject)
                      .filter(Node::isBlank)
                      .findFirst()
                      .orElseThrow());
      assertThat(blank.getBlankNodeLabel()).isEqualTo("one");
      assertThat(restored.<String>read(s -> s.values(blank, SAYS).get(0).getLiteralLexicalForm()))
          .isEqualTo("Grüße\n\"😀\"");
    }
    assertThat(store.resolve("widget/0123abcd.js")).hasContent("// a module");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatThrownBy(() -> restore(folder.resolve("none.zip")))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> restore(folder)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void refusesAFileThatWasCutAnywhere() throws IOException {
    byte[] whole = Files.readAllBytes(backup);
    Path cut = folder.resolve("cut.zip");
    int tried = 0;
    for (int length = 0; length < whole.length; length += 1 + whole.length / 40) {
      Files.write(cut, Arrays.copyOf(whole, length));
      refuses(cut, "");
      tried++;
    }
    assertThat(tried).isGreaterThan(35);
  }

  @Test
  void noticesEveryByteThatWasChangedAndMatters() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] whole = Files.readAllBytes(backup);
    Path changed = folder.resolve("changed.zip");
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] bytes = whole.clone();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(changed, bytes);
      refused += outcome(changed) ? 0 : 1;
    }
    // the rest hit a date or an attribute of the archive that says nothing of the content
    assertThat(refused).as("seed %d", seed).isGreaterThan(200);
    assertThat(store).doesNotExist();
  }

  /** Whether it is accepted; what is must be the same, to the letter. */
  private static boolean outcome(Path file) throws IOException {
    StatementSum sum = new StatementSum();
    try (BackupFile opened = BackupFile.open(file)) {
      opened.verify(sum::add);
      assertThat(sum.count()).isEqualTo(502);
      return sum.hexadecimal().equals(opened.manifest().content());
    } catch (BackupException e) {
      assertThat(e).hasMessageStartingWith(file.toString());
      return false;
    }
  }

  @Test
  void refusesOtherFiles() throws IOException {
    refuses(Files.writeString(folder.resolve("letter.txt"), "Dear Ms Example,"), "is no backup");
    refuses(Files.createFile(folder.resolve("empty.zip")), "is no backup");
    refuses(zip("letter.txt", "Dear Ms Example,"), "it is no backup, as it has no manifest.json");
    refuses(zip(Manifest.NAME, "[]"), "lacks the number 'format'");
    refuses(zip(Manifest.NAME, "not JSON"), "manifest cannot be read");
    refuses(zip(Manifest.NAME, "{\"format\":1}"), "lacks the text 'software'");
    refuses(zip(Manifest.NAME, " ".repeat(2 << 20)), "manifest is too long");
  }

  @Test
  void refusesALaterFormatAndSaysWhatReadsIt() throws IOException {
    refuses(
        zip(Manifest.NAME, "{\"format\":2,\"software\":\"partnergraph 9.1\"}"),
        "it has format 2, made by partnergraph 9.1; this program reads formats up to 1: restore it"
            + " with that version or a later one");
    refuses(zip(Manifest.NAME, "{\"format\":0}"), "format 0, which never was");
    String late = manifest().replaceAll("\"version\" : 1", "\"version\" : 2147483648");
    refuses(zip(Manifest.NAME, late), "names version 2147483648, more than there can be");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside.js",
        "/etc/outside.js",
        "widget/../../outside.js",
        "widget/a/b.js",
        "widget\\..\\outside.js",
        "base.txt",
        "tdb2/tdb.lock",
        "widget/.js",
        "widget/.hidden.js"
      })
  void refusesANameThatLeadsElsewhere(String name) throws IOException {
    String manifest = manifest(new Part(name, 4, hash("evil")));
    refuses(zip(Manifest.NAME, manifest, Part.GRAPH, "", name, "evil"), "which is no part of one");
    assertThat(folder.resolve("outside.js")).doesNotExist();
    assertThat(folder.getParent().resolve("outside.js")).doesNotExist();
  }

  @Test
  void refusesFilesThatTheManifestDoesNotName() throws IOException {
    refuses(
        zip(Manifest.NAME, manifest(), Part.GRAPH, "", "widget/more.js", "evil"),
        "its files are not those that its manifest names");
    refuses(zip(Manifest.NAME, manifest()), "its files are not those that its manifest names");
  }

  @Test
  void refusesAnArchiveThatWouldUnpackToFarMoreThanItsSize() throws IOException {
    String zeros = "0".repeat(50 << 20);
    Part module = new Part("widget/0.js", zeros.length(), hash(zeros));
    Part graph = new Part(Part.GRAPH, zeros.length(), hash(zeros));
    refuses(zip(Manifest.NAME, manifest(module), Part.GRAPH, "", module.name(), zeros), "unpack");
    refuses(zip(Manifest.NAME, manifestOf(graph), Part.GRAPH, zeros), "would unpack to 52428800");
  }

  @Test
  void readsNoMoreOfAnArchiveThanItsManifestSays() throws IOException {
    String zeros = "#" + "0".repeat(50 << 20);
    Part graph = new Part(Part.GRAPH, 1000, hash(zeros));
    refuses(zip(Manifest.NAME, manifestOf(graph), Part.GRAPH, zeros), "longer than its manifest");
    Part short1 = new Part(Part.GRAPH, 3, hash("#"));
    refuses(zip(Manifest.NAME, manifestOf(short1), Part.GRAPH, "#"), "shorter than its manifest");
  }

  @Test
  void refusesALineThatNeverEnds() throws IOException {
    byte[] random = new byte[13 << 20];
    new Random(1).nextBytes(random);
    String text = "<a:a> <a:a> \"" + Base64.getEncoder().encodeToString(random);
    Part graph = new Part(Part.GRAPH, text.length(), hash(text));
    refuses(
        zip(Manifest.NAME, manifestOf(graph), Part.GRAPH, text),
        "graph.nq has a line of more than 16 MiB");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a:a> <a:a> <a:a> . | outside of any named graph",
        "<a:a> <a:a> <a:a> _:g . | outside of any named graph",
        "<a:a> <a:a> | graph.nq [line: 1",
        "no statement | graph.nq [line: 1",
        "<a:a> <a:a> <a:a> <a:a> . | it holds more than the 0 statements of its manifest"
      })
  void refusesStatementsThatAreNone(String text, String reason) throws IOException {
    Part graph = new Part(Part.GRAPH, text.getBytes(StandardCharsets.UTF_8).length, hash(text));
    refuses(zip(Manifest.NAME, manifestOf(graph), Part.GRAPH, text), reason);
  }

  @Test
  void refusesToOpenAStoreOfAnotherBase() throws IOException {
    Namespaces other = new Namespaces("https://example.org/");
    Tdb2Store.open(store, other).close();
    assertThatThrownBy(() -> restore(backup))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("made with --base https://example.org/");
    assertThat(store.resolve("base.txt")).hasContent("https://example.org/");
  }

  @Test
  void leavesAFolderOfOtherFilesAsItIs() throws IOException {
    Files.createDirectory(store);
    Path letter = Files.writeString(store.resolve("letter.txt"), "Dear Ms Example,");
    assertThat(catchThrowableOfType(StoreException.class, () -> restore(backup)))
        .hasMessageContaining("something else is");
    assertThat(store).isDirectoryNotContaining(file -> !file.equals(letter));
  }

  @Test
  void leavesNothingWhereItFailsInTheMidst() throws IOException {
    try (BackupFile opened = BackupFile.open(backup)) {
      opened.verify(quad -> {});
      Restore failing = new Restore(store, false, 0, Progress.silent());
      Tdb2Store.open(store, IRIS).close();
      Files.writeString(store.resolve("widget"), "a file where a folder has to be made");
      assertThatThrownBy(() -> failing.from(opened)).isInstanceOf(IOException.class);
    }
    assertThat(store.resolve("tdb2")).isDirectoryNotContaining("glob:**-tmp");
    try (KnowledgeStore left = Tdb2Store.open(store, IRIS)) {
      assertThat(left.version()).isZero();
    }
  }

  @Test
  void opensABackupOfTheFirstFormat() throws IOException {
    assertThat(restore(fixture())).isEqualTo(7);
    try (KnowledgeStore restored = Tdb2Store.open(store, IRIS)) {
      assertThat(restored.<Optional<Instant>>read(Snapshot::committed))
          .contains(Instant.parse("2026-11-21T20:00:00Z"));
      assertThat(restored.<Integer>read(s -> s.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).size()))
          .isEqualTo(4);
      assertThat(restored.write(RestoreTest::fill)).isEqualTo(8);
    }
    assertThat(store.resolve("widget/00000000.js")).exists();
  }

  /** Its files were written by hand; the checksums are those of sha256sum. */
  private Path fixture() throws IOException {
    Path file = folder.resolve("format-1.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : new String[] {"graph.nq", "widget/00000000.js", "manifest.json"}) {
        zip.putNextEntry(new ZipEntry(name));
        try (var in = RestoreTest.class.getResourceAsStream("format-1/" + name)) {
          in.transferTo(zip);
        }
      }
    }
    return file;
  }

  private static String manifest(Part... more) {
    Part empty = new Part(Part.GRAPH, 0, hash(""));
    return manifestOf(Stream.concat(Stream.of(empty), Stream.of(more)).toArray(Part[]::new));
  }

  private static String manifestOf(Part... parts) {
    Manifest manifest =
        new Manifest(
            "a test",
            IRIS.base(),
            1,
            Optional.empty(),
            0,
            new StatementSum().hexadecimal(),
            List.of(parts));
    return new String(manifest.json(), StandardCharsets.UTF_8);
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** An archive of files given as name, content, … */
  private Path zip(String... files) throws IOException {
    Path file = Files.createTempFile(folder, "made", ".zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < files.length; i += 2) {
        zip.putNextEntry(new ZipEntry(files[i]));
        zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
