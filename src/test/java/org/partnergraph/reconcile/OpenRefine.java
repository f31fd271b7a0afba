package org.partnergraph.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnergraph.Browser;

/** OpenRefine as Debian packages it, without a window, on a free port, with a folder of its own. */
record OpenRefine(Process process, URI address) implements AutoCloseable {

  private static final Path HOME = Path.of("/usr/share/openrefine");
  private static final Path WEBAPP = HOME.resolve("webapp");
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String ALL_ROWS = "{\"facets\":[],\"mode\":\"row-based\"}";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static boolean isInstalled() {
    return Files.isDirectory(HOME.resolve("server")) && Files.isDirectory(WEBAPP);
  }

  /** Starts it and waits until it answers. */
  static OpenRefine start(Path folder) throws IOException {
    int port = freePort();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-Drefine.headless=true",
            "-Drefine.port=" + port,
            "-Drefine.interface=127.0.0.1",
            "-Drefine.host=127.0.0.1",
            "-Drefine.data_dir=" + folder,
            "-Drefine.webapp=" + WEBAPP,
            "-cp",
            HOME.resolve("server") + "/*:" + WEBAPP + "/WEB-INF/lib/*",
            "com.google.refine.Refine");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("openrefine.log").toFile())
            .start();
    OpenRefine refine = new OpenRefine(process, URI.create("http://127.0.0.1:" + port + "/"));
    refine.until(() -> refine.get("get-version").contains("version"));
    return refine;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private interface Question {
    boolean isSo() throws IOException;
  }

  private void until(Question question) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (question.isSo()) {
          return;
        }
        Thread.sleep(200);
      } catch (IOException e) {
        pause();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("OpenRefine does not get there; alive: " + process.isAlive());
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes a project of a CSV text with a header line. */
  Project create(String csv) throws IOException {
    String boundary = "partnergraph-boundary";
    String body =
        part(boundary, "project-file\"; filename=\"cities.csv", csv)
            + part(boundary, "project-name", "cities")
            + part(boundary, "format", "text/line-based/*sv")
            + part(
                boundary,
                "options",
                "{\"separator\":\",\",\"headerLines\":1,\"encoding\":\"UTF-8\"}")
            + "--"
            + boundary
            + "--\r\n";
    HttpResponse<String> answer =
        send(
            "create-project-from-upload?csrf_token=" + token(),
            "multipart/form-data; boundary=" + boundary,
            body);
    String location =
        answer
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new AssertionError(answer.body()));
    return new Project(this, location.substring(location.lastIndexOf('=') + 1));
  }

  private static String part(String boundary, String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(boundary, name, value);
  }

  /** A table. */
  record Project(OpenRefine refine, String id) {

    /** Has a column matched by a service and waits for it. */
    void reconcile(String column, URI service, String type) throws IOException {
      String config =
          """
          {"mode":"standard-service","service":"%s","identifierSpace":"https://w3id.org/partnergraph/id/",
           "schemaSpace":"https://w3id.org/partnergraph/ontology#","type":{"id":"%s","name":"%s"},
           "autoMatch":true,"columnDetails":[],"limit":0}
          """
              .formatted(service, type, type);
      run("reconcile", Map.of("columnName", column, "config", config, "engine", ALL_ROWS));
    }

    /** Adds columns of properties and waits for them. */
    void extend(String column, URI service, String extension) throws IOException {
      run(
          "extend-data",
          Map.of(
              "baseColumnName",
              column,
              "columnInsertIndex",
              "1",
              "endpoint",
              service.toString(),
              "identifierSpace",
              "https://w3id.org/partnergraph/id/",
              "schemaSpace",
              "https://w3id.org/partnergraph/ontology#",
              "extension",
              extension,
              "engine",
              ALL_ROWS));
    }

    private void run(String command, Map<String, String> parameters) throws IOException {
      JsonNode answer =
          new ObjectMapper().readTree(refine.form(command + "?project=" + id, parameters));
      if (!List.of("ok", "pending").contains(answer.path("code").asText())) {
        throw new AssertionError(command + ": " + answer);
      }
      refine.until(() -> refine.get("get-processes?project=" + id).contains("\"processes\":[]"));
    }

    /** Each row through a template of OpenRefine's, in a line of its own. */
    List<String> export(String template) throws IOException {
      String text =
          refine.form(
              "export-rows/cities.txt",
              Map.of(
                  "project", id,
                  "format", "template",
                  "template", template,
                  "separator", "\n",
                  "prefix", "",
                  "suffix", "",
                  "engine", ALL_ROWS));
      return text.lines().toList();
    }
  }

  private String token() throws IOException {
    return new ObjectMapper().readTree(get("get-csrf-token")).get("token").asText();
  }

  private String form(String command, Map<String, String> parameters) throws IOException {
    String body =
        parameters.entrySet().stream()
            .map(e -> e.getKey() + "=" + Browser.encode(e.getValue()))
            .collect(Collectors.joining("&", "", "&csrf_token=" + Browser.encode(token())));
    return send(command, "application/x-www-form-urlencoded; charset=UTF-8", body).body();
  }

  private String get(String command) throws IOException {
    return exchange(HttpRequest.newBuilder(command(command)).build()).body();
  }

  private HttpResponse<String> send(String command, String type, String body) throws IOException {
    return exchange(
        HttpRequest.newBuilder(command(command))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
            .build());
  }

  private URI command(String command) {
    return address.resolve("/command/core/" + command);
  }

  private static HttpResponse<String> exchange(HttpRequest request) throws IOException {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
        process.destroyForcibly().onExit().join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
