package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.backup.BackupDoor;
import org.partnergraph.backup.BackupFile;
import org.partnergraph.backup.BackupWriter;
import org.partnergraph.ingest.Progress;
import org.partnergraph.link.Linking;
import org.partnergraph.rest.AnswerCache;
import org.partnergraph.search.SearchRequest;
import org.partnergraph.store.FastTempDir;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/** A backup of a service that is being written to, and the store that is restored from it. */
class BackupTest {

  private static final String PREFIXES =
      """
      PREFIX cp: <https://w3id.org/partnergraph/ontology#>
      PREFIX id: <https://w3id.org/partnergraph/id/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;
  private static final Namespaces IRIS = Namespaces.CANONICAL;
  private static final List<String> QUESTIONS =
      List.of(
          "/api/questions/events/participants?event=meeting-2024-11-18&lang=en",
          "/api/questions/aid/totals?donor=leipzig&beneficiary=refugees-from-ukraine-in-krakow",
          "/api/entities/burkhard-jung?lang=en",
          "/api/entities/holger-mahnicke?lang=en",
          "/api/entities/leipzig/timeline?lang=en",
          "/api/search?q=Zylina",
          "/api/connections?from=tomasz-daros&to=burkhard-jung&lang=en");

  @TempDir(factory = FastTempDir.class)
  static Path folder;

  private static Path store;
  private static Path backup;
  private static Path still;
  private static List<String> answers;

  /** Loads, writes, withdraws and judges; then takes a backup while commits go on. */
  @BeforeAll
  static void takeABackupWhileCommitsGoOn() throws IOException {
    store = folder.resolve("store");
    backup = folder.resolve("backup.zip");
    still = folder.resolve("still.zip");
    try (Server server = serve(store)) {
      Browser browser = new Browser(server);
      addTown(browser, "first");
      withdraw(browser);
      judge(server.knowledge().store());
      AtomicBoolean enough = new AtomicBoolean();
      AtomicInteger written = new AtomicInteger();
      CompletableFuture<Void> writer =
          CompletableFuture.runAsync(
              () -> {
                while (!enough.get()) {
                  addTown(browser, "more-" + written.incrementAndGet());
                }
              });
      long before = server.knowledge().store().version();
      while (server.knowledge().store().version() == before) {
        Thread.onSpinWait();
      }
      Ran ran = Ran.command("backup", backup, "--store", store);
      enough.set(true);
      writer.join();
      assertThat(ran.answer()).contains("data version", "statements");
      assertThat(written).hasValueGreaterThan(1);
      Ran.command("backup", still, "--store", store).answer();
      answers = answers(server);
    }
  }

  private static Server serve(Path place) {
    return Server.start(Config.inMemory().withStore(place).withToken("secret"), Progress.silent());
  }

  private static void addTown(Browser browser, String name) {
    update(
        browser,
        "INSERT DATA { GRAPH id:graph-test { id:town-%s a cp:City ; skos:prefLabel \"Testtown %s\"@en } }"
            .formatted(name, name));
  }

  private static void withdraw(Browser browser) {
    update(
        browser,
        """
        INSERT DATA { GRAPH id:graph-decisions {
          id:withdrawal-holger-mahnicke a cp:Withdrawal ; cp:subject id:holger-mahnicke ;
            cp:reason "Zur Probe."@de , "As a trial."@en , "Na próbę."@pl ;
            cp:decidedBy "Erika Mustermann" ; cp:decidedOn "2026-11-21"^^xsd:date } }
        """);
  }

  private static void judge(KnowledgeStore store) throws IOException {
    Path table = folder.resolve("judged.csv");
    Files.writeString(table, "entity,item,decision\nburkhard-jung,Q990001,no-match\n");
    Linking.judge(store, table, "Erika M.", LocalDate.of(2026, 11, 21));
  }

  private static void update(Browser browser, String update) {
    assertThat(
            browser
                .send(
                    "POST",
                    "/update",
                    PREFIXES + update,
                    "Authorization",
                    "Bearer secret",
                    "Content-Type",
                    "application/sparql-update")
                .statusCode())
        .isEqualTo(204);
  }

  private static Path restored(String name, Path file, Object... options) {
    Path place = folder.resolve(name);
    Object[] words =
        Stream.concat(Stream.of("restore", file, "--store", place), Stream.of(options)).toArray();
    assertThat(Ran.command(words).answer()).contains(" holds data version ");
    return place;
  }

  private static long version(Path file) throws IOException {
    try (BackupFile opened = BackupFile.open(file)) {
      return opened.manifest().version();
    }
  }

  @Test
  void holdsEveryStatementOfOneVersion() throws IOException {
    Path again = folder.resolve("again.zip");
    Path place = restored("same", backup);
    Ran.command("backup", again, "--store", place).answer();
    try (BackupFile first = BackupFile.open(backup);
        BackupFile second = BackupFile.open(again)) {
      assertThat(lines(second)).hasSizeGreaterThan(15_000).isEqualTo(lines(first));
      assertThat(second.manifest().version()).isEqualTo(first.manifest().version());
      assertThat(second.manifest().committed()).isEqualTo(first.manifest().committed());
      assertThat(second.manifest().content()).isEqualTo(first.manifest().content());
    }
  }

  private static TreeSet<String> lines(BackupFile file) throws IOException {
    TreeSet<String> lines = new TreeSet<>();
    file.statements(quad -> lines.add(quad.toString()));
    return lines;
  }

  @Test
  void answersToTheLetterAsTheServiceDid() throws IOException {
    Path place = restored("answers", still);
    try (Server server = serve(place)) {
      Browser browser = new Browser(server);
      assertThat(answers(server)).hasSize(QUESTIONS.size()).isEqualTo(answers);
      assertThat(answers.get(0)).contains("Burkhard Jung", "quote");
      JsonNode health = browser.json("/health");
      long version = version(still);
      assertThat(health.get("version").asLong()).isEqualTo(version);
      assertThat(health.get("searchVersion").asLong()).isEqualTo(version);
      assertThat(server.knowledge().connections().indexed()).isEqualTo(version);
      assertThat(browser.get("/api/entities/holger-mahnicke").statusCode()).isEqualTo(410);
      assertThat(browser.get(widget(place)).statusCode()).isEqualTo(200);
      addTown(browser, "after");
      assertThat(server.knowledge().store().version()).isEqualTo(version + 1);
      assertThat(Ran.command("restore", backup, "--store", place, "--replace").failure())
          .isEqualTo("the store " + place + " is in use by this process already");
    }
  }

  private static List<String> answers(Server server) {
    Browser browser = new Browser(server);
    String address = server.address().toString();
    return QUESTIONS.stream()
        .map(question -> browser.get(question).body().replace(address, "/"))
        .toList();
  }

  private static String widget(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place.resolve("widget"))) {
      String hash = files.findFirst().orElseThrow().getFileName().toString().replace(".js", "");
      return "/widget/partner-graph.js?v=" + hash;
    }
  }

  @Test
  void searchesWhatTheBackupHoldsAndNoMore() throws IOException {
    Path place = restored("search", backup);
    try (Knowledge knowledge =
        Knowledge.open(Config.inMemory().withStore(place), Progress.silent())) {
      int towns =
          knowledge
              .store()
              .read(s -> s.find(IRIS.entity("graph-test"), Node.ANY, RDF.type.asNode(), Node.ANY))
              .size();
      SearchRequest request = new SearchRequest("Testtown", Set.of("City"), 100, "en");
      assertThat(knowledge.index().search(request)).hasSize(Math.min(100, towns)).isNotEmpty();
    }
  }

  @Test
  void neverGivesTheSameTagToOtherDataAfterALoss() throws Exception {
    Path place = restored("lost", backup);
    Path twin = restored("twin", backup);
    String lost = stateAfterACommit(place, "lost");
    Thread.sleep(1000); // a commit is told in whole seconds, and no restore is that fast
    String other = stateAfterACommit(twin, "other");
    String sameVersion = (version(backup) + 1) + ".";
    assertThat(List.of(lost, other)).allMatch(state -> state.startsWith(sameVersion));
    assertThat(other).isNotEqualTo(lost);
  }

  private static String stateAfterACommit(Path place, String name) {
    try (KnowledgeStore opened = Tdb2Store.open(place, IRIS)) {
      Node node = IRIS.entity(name);
      opened.write(data -> data.add(node, node, node, node));
      return new AnswerCache(opened, opened::version).steadyState().orElseThrow();
    }
  }

  @Test
  void givesAVersionThatNobodyHasSeenWhereOneIsReplaced() throws IOException {
    Path place = restored("replaced", backup);
    stateAfterACommit(place, "gone");
    stateAfterACommit(place, "gone-too");
    long later = version(backup) + 2;
    assertThat(Ran.command("restore", backup, "--store", place).failure())
        .isEqualTo(
            "the store %s holds data already (version %d); name another folder, or say --replace",
            place, later);
    Files.createDirectories(place.resolve("search"));
    restored("replaced", backup, "--replace");
    assertThat(place.resolve("search")).doesNotExist();
    try (KnowledgeStore opened = Tdb2Store.open(place, IRIS)) {
      assertThat(opened.version()).isEqualTo(later + 1);
      assertThat(opened.<Boolean>read(s -> s.isSubject(IRIS.entity("gone")))).isFalse();
      assertThat(opened.<Boolean>read(s -> s.isSubject(IRIS.entity("town-first")))).isTrue();
    }
  }

  @Test
  void takesTheVersionAfterTheLastThatWasSeen() throws IOException {
    restored("after", backup, "--after", 1000);
    restored("before", backup, "--after", 1);
    assertThat(opened("after")).isEqualTo(1001);
    assertThat(opened("before")).isEqualTo(version(backup));
  }

  private static long opened(String name) {
    try (KnowledgeStore opened = Tdb2Store.open(folder.resolve(name), IRIS)) {
      return opened.version();
    }
  }

  @Test
  void onlyChecksWhereItIsToldTo() throws IOException {
    Path place = folder.resolve("unchanged");
    assertThat(Ran.command("restore", backup, "--check", "--store", place).answer())
        .startsWith(backup + " is whole: data version " + version(backup));
    assertThat(place).doesNotExist();
  }

  @Test
  void namesTheFileByVersionAndDayInAFolder() throws IOException {
    Path place = restored("named", backup);
    Path shelf = Files.createDirectory(folder.resolve("shelf"));
    Ran.command("backup", shelf, "--store", place).answer();
    assertThat(shelf)
        .isDirectoryContaining("glob:**/partnergraph-v" + version(backup) + "-20*.zip");
    try (Stream<Path> files = Files.list(shelf)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void refusesWhereThereIsNoStore() {
    Path none = folder.resolve("none");
    assertThat(Ran.command("backup", folder, "--store", none).failure())
        .isEqualTo("there is no store in " + none);
    assertThat(Ran.command("backup", folder, "--store", "mem").misuse())
        .startsWith("--store must be a folder");
    assertThat(none).doesNotExist();
  }

  @Test
  void namesTheFolderThatIsMissing() {
    Path file = folder.resolve("missing").resolve("backup.zip");
    assertThat(Ran.command("backup", file, "--store", FilledStore.FOLDER).failure())
        .isEqualTo("there is no folder " + file.getParent());
  }

  @Test
  void reachesTheServiceOfAFolderWithALongName() throws IOException {
    Path deep = folder.resolve("d".repeat(90)).resolve("e".repeat(90)).resolve("store");
    Files.createDirectories(deep.getParent());
    Path place = restored(folder.relativize(deep).toString(), backup);
    Path file = folder.resolve("deep.zip");
    try (KnowledgeStore opened = Tdb2Store.open(place, IRIS);
        BackupDoor door =
            BackupDoor.open(place, new BackupWriter(opened, Optional.of(place), ""))
                .orElseThrow()) {
      Ran.command("backup", file, "--store", place).answer();
      assertThat(version(file)).isEqualTo(opened.version());
    }
    assertThat(place.resolve("backup.sock")).doesNotExist();
  }
}
