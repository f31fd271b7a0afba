package org.partnergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.follow.FollowSettings;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.FullDiskException;
import org.partnergraph.store.FusekiEngine;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.remote.RemoteStore;

/** A disk of its own that fills up under the service; skipped where no disk can be mounted. */
class FullDiskTest {

  private static final long MEBI = 1L << 20;
  private static final String GRAPH = "/graphs?graph=http://example.org/g";

  @TempDir Path folder;

  private Path disk;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString()) == 0;
    assumeTrue(mounted, "a disk of its own cannot be mounted here: it takes root and tmpfs");
  }

  /** Lazily: what was mapped to memory is let go when Java collects its garbage. */
  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertThat(run("umount", "--lazy", disk.toString())).isZero();
    }
  }

  private static int run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  @Test
  void refusesACommitAndGoesOnAndTakesTheNextWhenThereIsPlaceAgain() throws Exception {
    Path store = disk.resolve("store");
    Path filler = disk.resolve("filler");
    long version;
    try (Server server =
        Server.start(Config.inMemory().withStore(store).withToken("secret"), Progress.silent())) {
      Browser browser = new Browser(server);
      assertThat(add(browser, "before").statusCode()).isEqualTo(204);
      version = server.knowledge().store().version();

      for (long left : new long[] {60 * MEBI, 0}) {
        fill(filler, left);
        assertThat(Files.getFileStore(disk).getUsableSpace()).isLessThanOrEqualTo(left);
        refuses(add(browser, "while"));
        refuses(send(browser, "PUT", GRAPH, "<a:a> <a:a> <a:a> .", "text/turtle"));
        assertThat(server.knowledge().store().version()).isEqualTo(version);
        assertThat(browser.get("/api/entities/town-before").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/entities/town-while").statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/search?q=Leipzig").statusCode()).isEqualTo(200);
        refuses(browser.get("/dump.nt.gz"), "the disk is full: ");
      }

      Files.delete(filler);
      fill(filler, 80 * MEBI);
      String longTexts =
          IntStream.range(0, 3_000)
              .mapToObj(i -> "<a:%d> <a:a> \"%s\" .".formatted(i, i + "x".repeat(16_000)))
              .collect(Collectors.joining("\n"));
      refuses(send(browser, "PUT", GRAPH, longTexts, "text/turtle"));
      assertThat(server.knowledge().store().version()).isEqualTo(version);

      Files.delete(filler);
      assertThat(add(browser, "after").statusCode()).isEqualTo(204);
      assertThat(browser.json("/api/search?q=Disktown").get("data")).hasSize(2);
      assertThat(browser.json("/health").get("searchVersion").asLong()).isEqualTo(version + 1);
    }
    fill(filler, 60 * MEBI);
    Path file = Files.writeString(folder.resolve("more.ttl"), "<a:a> <a:a> <a:a> .");
    assertThat(Ran.command("load", file, "--graph", "more", "--store", store).failure())
        .startsWith("the disk of the store is full: ");
    Path backup = folder.resolve("backup.zip");
    assertThat(Ran.command("backup", backup, "--store", store).answer())
        .contains("data version " + (version + 1));
    assertThat(Ran.command("restore", backup, "--store", disk.resolve("other")).failure())
        .startsWith("the disk of the store is full: ");
    assertThat(disk.resolve("other")).doesNotExist();
  }

  @Test
  void endsADumpBeforeItTakesThePlaceOfCommits() throws Exception {
    Path store = disk.resolve("store");
    Path filler = disk.resolve("filler");
    try (Server server =
        Server.start(Config.inMemory().withStore(store).withToken("secret"), Progress.silent())) {
      Browser browser = new Browser(server);
      assertThat(send(browser, "PUT", GRAPH, noise(), "text/turtle").statusCode()).isLessThan(300);
      fill(filler, 130 * MEBI);
      refuses(browser.get("/dump.trig.gz"), "the disk is full: ");
      assertThat(store.resolve("dumps")).isEmptyDirectory();
      assertThat(Files.getFileStore(disk).getUsableSpace()).isGreaterThan(129 * MEBI);
      assertThat(add(browser, "beside").statusCode()).isEqualTo(204);

      Files.delete(filler);
      assertThat(browser.send("HEAD", "/dump.trig.gz", "").statusCode()).isEqualTo(200);
      assertThat(store.resolve("dumps")).isDirectoryContaining("glob:**/*-dump.trig.gz");
    }
  }

  /** Texts that no compression makes short, of 16 MiB in all. */
  private static String noise() {
    Random random = new Random(1);
    byte[] bytes = new byte[768 * 1024];
    StringBuilder statements = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      random.nextBytes(bytes);
      String text = Base64.getEncoder().encodeToString(bytes);
      statements.append("<a:%d> <a:a> \"%s\" .%n".formatted(i, text));
    }
    return statements.toString();
  }

  @Test
  void isToldByAReplicaAsTheReason() throws Exception {
    try (Server primary = Server.start(Config.inMemory().withToken("secret"), Progress.silent())) {
      FollowSettings often =
          FollowSettings.of("http://127.0.0.1:" + primary.address().getPort())
              .polledEach(Duration.ofMillis(100));
      Config config = Config.inMemory().withStore(disk.resolve("replica")).following(often);
      try (Server replica = Server.start(config, Progress.silent())) {
        Path filler = disk.resolve("filler");
        Browser browser = new Browser(replica);
        fill(filler, 60 * MEBI);
        add(new Browser(primary), "followed");
        assertThat(problem(browser)).contains("the disk of the replica is full: ");
        Files.delete(filler);
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (browser.json("/health").get("version").asLong() < 2 && System.nanoTime() < end) {
          Thread.sleep(50);
        }
        assertThat(browser.get("/api/entities/town-followed").statusCode()).isEqualTo(200);
      }
    }
  }

  private static String problem(Browser replica) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (System.nanoTime() < end) {
      String problem = replica.json("/health").at("/follows/problem").asText();
      if (!problem.isEmpty()) {
        return problem;
      }
      Thread.sleep(50);
    }
    return "";
  }

  @Test
  void takesNoCopyOfAStoreElsewhere() throws Exception {
    Path filler = disk.resolve("filler");
    Node node = NodeFactory.createURI("http://example.org/a");
    try (FusekiEngine engine = FusekiEngine.start();
        RemoteStore store =
            RemoteStore.open(engine.settings().copiedTo(disk), Namespaces.CANONICAL)) {
      fill(filler, 60 * MEBI);
      assertThatThrownBy(() -> store.write(data -> data.add(node, node, node, node)))
          .isInstanceOf(FullDiskException.class);
      Files.delete(filler);
      assertThat(store.write(data -> data.add(node, node, node, node))).isEqualTo(1);
    }
  }

  private static void fill(Path filler, long left) throws IOException {
    byte[] block = new byte[64 * 1024];
    try (var out =
        Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (Files.getFileStore(filler).getUsableSpace() > left) {
        out.write(block);
      }
    } catch (IOException e) {
      assertThat(left).as(e.toString()).isZero();
    }
  }

  private static void refuses(HttpResponse<String> response) {
    refuses(response, "the disk of the store is full: ");
  }

  private static void refuses(HttpResponse<String> response, String detail) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(507);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(Browser.json(response).get("type").asText()).isEqualTo("/api#disk-full");
    assertThat(Browser.json(response).get("detail").asText()).startsWith(detail);
  }

  private static HttpResponse<String> add(Browser browser, String name) {
    String insert =
        """
        PREFIX cp: <https://w3id.org/partnergraph/ontology#>
        PREFIX id: <https://w3id.org/partnergraph/id/>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        INSERT DATA { GRAPH id:graph-test { id:town-%s a cp:City ; skos:prefLabel "Disktown %s"@en } }
        """;
    return send(
        browser, "POST", "/update", insert.formatted(name, name), "application/sparql-update");
  }

  private static HttpResponse<String> send(
      Browser browser, String method, String path, String body, String type) {
    return browser.send(method, path, body, "Authorization", "Bearer secret", "Content-Type", type);
  }
}
