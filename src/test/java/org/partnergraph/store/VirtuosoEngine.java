package org.partnergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.partnergraph.store.remote.RemoteSettings;

/** A Virtuoso of its own in a temporary folder, started from the Debian package's binary. */
public final class VirtuosoEngine implements AutoCloseable {

  private static final Path SERVER = Path.of("/usr/bin/virtuoso-t");
  private static final Path CLIENT = Path.of("/usr/bin/isql-vt");
  private static final Path RESOURCES = Path.of("src/test/resources/org/partnergraph/store");

  private final Process process;
  private final int port;

  private VirtuosoEngine(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Whether this machine has it. */
  public static boolean isInstalled() {
    return Files.isExecutable(SERVER) && Files.isExecutable(CLIENT);
  }

  /** Starts one with an empty database on free ports. */
  public static VirtuosoEngine start() {
    try {
      Path folder = FastTempDir.create();
      int sql = freePort();
      int http = freePort();
      String settings =
          Files.readString(RESOURCES.resolve("virtuoso.ini"))
              .replace("SQL_PORT", Integer.toString(sql))
              .replace("HTTP_PORT", Integer.toString(http));
      Files.writeString(folder.resolve("virtuoso.ini"), settings);
      Process process =
          new ProcessBuilder(SERVER.toString(), "+configfile", "virtuoso.ini", "+foreground")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output.txt").toFile())
              .start();
      VirtuosoEngine engine = new VirtuosoEngine(process, http);
      Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
      engine.await();
      run(sql, RESOURCES.resolve("virtuoso.sql"));
      return engine;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void await() throws InterruptedException {
    for (int tries = 0; tries < 600; tries++) {
      if (!process.isAlive()) {
        throw new IllegalStateException("Virtuoso ended with " + process.exitValue());
      }
      if (answers()) {
        return;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("Virtuoso does not answer");
  }

  private boolean answers() throws InterruptedException {
    try {
      return send("query=" + encoded("SELECT (1 AS ?one) {}")).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static void run(int port, Path script) throws IOException, InterruptedException {
    Process client =
        new ProcessBuilder(
                CLIENT.toString(),
                Integer.toString(port),
                "dba",
                "dba",
                script.toAbsolutePath().toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (client.waitFor() != 0 || said.contains("*** Error")) {
      throw new IllegalStateException(said);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(String form) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address()))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Empties it. */
  void clear() {
    try {
      String graphs =
          send("query=" + encoded("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")).body();
      for (String graph :
          Stream.of(graphs.split("\\R")).skip(1).filter(VirtuosoEngine::isOurs).toList()) {
        String name = graph.replace("\"", "");
        HttpResponse<String> answer = send("update=" + encoded("CLEAR GRAPH <" + name + ">"));
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(answer.body());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** It names a graph of its own even to those who see nothing in it. */
  private static boolean isOurs(String graph) {
    return !graph.contains("//www.openlinksw.com/");
  }

  /** Where it takes queries and updates. */
  public String address() {
    return "http://localhost:" + port + "/sparql";
  }

  /** How it is asked by a store. */
  public RemoteSettings settings() {
    return FusekiEngine.settings(address());
  }

  /** Kills it: its data is of no use any more. */
  @Override
  public void close() {
    List.of(process).forEach(Process::destroyForcibly);
  }
}
