package org.partnergraph.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.Browser;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.backup.BackupWriter;
import org.partnergraph.ingest.LoadRequest;
import org.partnergraph.ingest.Loader;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.ShippedGraph;
import org.partnergraph.store.FastTempDir;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

class DumpsTest {

  /** The service itself makes two graphs: what rules derive, and the questions it knows. */
  private static final String STATED =
      "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER (?g NOT IN (<%s>, <%s>)) }"
          .formatted(Namespaces.CANONICAL.derivedGraph(), Namespaces.CANONICAL.questionsGraph());

  private static final String LOADED =
      "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER (?g != <%s>) }"
          .formatted(Namespaces.CANONICAL.questionsGraph());

  @TempDir(factory = FastTempDir.class)
  static Path folder;

  private static Config config;
  private static Server server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    config = Config.inMemory().withToken("secret").withStore(folder.resolve("store"));
    server = Server.start(config, Progress.silent());
    browser = new Browser(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void holdAsManyStatementsAsAQueryCounts() throws IOException {
    assertThat(parse("/dump.trig.gz", Lang.TRIG).stream().count()).isEqualTo(count(STATED));
    assertThat(parse("/dump.nt.gz", Lang.NTRIPLES).stream().count())
        .isEqualTo(count("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
    assertThat(count(STATED)).isGreaterThan(10_000);
  }

  @Test
  void nameVersionAndChecksum() throws Exception {
    for (DumpForm form : DumpForm.values()) {
      HttpResponse<byte[]> dump = get("/" + form.file());
      String sum =
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dump.body()));
      assertThat(browser.get("/" + form.file() + ".sha256").body())
          .isEqualTo(sum + "  " + form.file() + "\n");
      assertThat(dump.headers().firstValue("Data-Version")).contains("1");
      assertThat(dump.headers().firstValue("Last-Modified")).isPresent();
      assertThat(dump.headers().firstValue("Content-Disposition"))
          .contains("attachment; filename=\"" + form.file() + "\"");
      String tag = dump.headers().firstValue("ETag").orElseThrow();
      assertThat(get("/" + form.file(), "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(get("/" + form.file()).body()).isEqualTo(dump.body());
      HttpResponse<String> head = browser.send("HEAD", "/" + form.file(), "");
      assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(dump.body().length);
    }
  }

  @Test
  void loadIntoAFreshStoreAndLoseNothing() throws IOException {
    Path file = Files.write(folder.resolve("dump.trig.gz"), get("/dump.trig.gz").body());
    try (KnowledgeStore fresh = Tdb2Store.inMemory(Namespaces.CANONICAL)) {
      new ShippedGraph(config.home()).guard(fresh);
      new Loader(fresh)
          .load(new LoadRequest(List.of(file), Optional.empty(), false), Progress.silent());
      long statements = fresh.read(s -> fresh.dataset().stream().count());
      assertThat(statements).isEqualTo(count(LOADED));
    }
  }

  @Test
  void areMadeAnewAfterACommitAndKeptOverARestart() throws IOException {
    Config own = Config.inMemory().withToken("secret").withStore(folder.resolve("own"));
    byte[] second;
    try (Server one = Server.start(own, Progress.silent())) {
      byte[] first = get(one, "/dump.nt.gz").body();
      new Browser(one)
          .send(
              "POST",
              "/update",
              "PREFIX id: <https://w3id.org/partnergraph/id/> "
                  + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
                  + "INSERT DATA { GRAPH id:graph-entities { id:lviv skos:altLabel 'Leopolis'@la } }",
              "Authorization",
              "Bearer secret",
              "Content-Type",
              "application/sparql-update");
      second = get(one, "/dump.nt.gz").body();
      assertThat(second).isNotEqualTo(first);
      assertThat(folder.resolve("own/dumps")).isDirectoryNotContaining("glob:**/1-*");
    }
    try (Server again = Server.start(own, Progress.silent())) {
      HttpResponse<byte[]> kept = get(again, "/dump.nt.gz");
      assertThat(kept.body()).isEqualTo(second);
      assertThat(kept.headers().firstValue("Data-Version")).contains("2");
    }
  }

  @Test
  void canBeReadToTheEndWhenACommitDeletesThem() throws Exception {
    Path place = folder.resolve("read");
    try (KnowledgeStore store = Tdb2Store.inMemory(Namespaces.CANONICAL)) {
      note(store, "one");
      Dumps dumps = dumps(store, place);
      String sum = dumps.use(DumpForm.TRIG, Dump::sha256);
      try (InputStream open = dumps.use(DumpForm.TRIG, DumpsTest::open)) {
        note(store, "two");
        awaitEmpty(place);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(open.readAllBytes());
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sum);
      }
      assertThat(dumps.use(DumpForm.TRIG, Dump::sha256)).isNotEqualTo(sum);
    }
  }

  @Test
  void loseWhatIsCommittedWithoutThem() throws Exception {
    Path place = Files.createDirectories(folder.resolve("without"));
    try (KnowledgeStore store = Tdb2Store.inMemory(Namespaces.CANONICAL)) {
      note(store, "one");
      Path kept = dumps(store, place).use(DumpForm.TRIG, d -> d.file());
      dumps(store, place);
      assertThat(place).isDirectoryContaining(kept::equals);
      Path copy = Files.copy(kept, folder.resolve("copy"));
      note(store, "two");
      awaitEmpty(place);
      Files.copy(copy, kept);
      Files.copy(copy, place.resolve("dump.nt.gz.part"));
      dumps(store, place);
      assertThat(place).isEmptyDirectory();
    }
  }

  @Test
  void delayNoCommit() throws Exception {
    Path place = folder.resolve("busy");
    try (KnowledgeStore store = Tdb2Store.inMemory(Namespaces.CANONICAL)) {
      note(store, "one");
      Dumps dumps = dumps(store, place);
      Path kept =
          dumps.use(
              DumpForm.TRIG,
              dump -> {
                CompletableFuture.runAsync(() -> note(store, "two"))
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
                assertThat(dump.file()).exists();
                return dump.file();
              });
      assertThat(store.version()).isEqualTo(2);
      awaitEmpty(place);
      assertThat(kept).doesNotExist();
    }
  }

  @Test
  void ofAStoreWithoutAFolderAreOnTheDiskUntilTheEnd() {
    try (KnowledgeStore store = Tdb2Store.inMemory(Namespaces.CANONICAL)) {
      note(store, "one");
      Dumps dumps = new Dumps(store, Optional.empty(), Optional.empty());
      Path kept = dumps.use(DumpForm.TRIG, Dump::file);
      assertThat(kept).isNotEmptyFile();
      dumps.close();
      assertThat(kept.getParent()).doesNotExist();
    }
  }

  private static InputStream open(Dump dump) {
    try {
      return dump.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void note(KnowledgeStore store, String text) {
    Node node = Namespaces.CANONICAL.entity("noted");
    Node label = RDFS.label.asNode();
    store.write(data -> data.add(node, node, label, NodeFactory.createLiteralString(text)));
  }

  private static void awaitEmpty(Path place) throws Exception {
    for (int i = 0; i < 1000 && place.toFile().list().length > 0; i++) {
      Thread.sleep(10);
    }
    assertThat(place).isEmptyDirectory();
  }

  private static long count(String query) {
    return Long.parseLong(
        browser
            .get(Browser.sparql(query), "Accept", "text/csv")
            .body()
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow());
  }

  private static DatasetGraph parse(String path, Lang lang) throws IOException {
    DatasetGraph data = DatasetGraphFactory.create();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(get(path).body()))) {
      RDFParser.source(in).lang(lang).parse(data);
    }
    return data;
  }

  private static HttpResponse<byte[]> get(String path, String... headers) throws IOException {
    return get(server, path, headers);
  }

  private static HttpResponse<byte[]> get(Server from, String path, String... headers)
      throws IOException {
    URI address = from.address().resolve(path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Dumps dumps(KnowledgeStore store, Path place) {
    BackupWriter snapshots = new BackupWriter(store, Optional.empty(), "partnergraph test");
    return new Dumps(store, Optional.of(place), Optional.of(snapshots));
  }
}
