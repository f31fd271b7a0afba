package org.partnergraph.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Requests per second over HTTP, in one run: the ceilings, what the service gives, and what Fuseki
 * as it comes gives for the same queries on the same data; then the time to the first answer.
 */
final class HttpBenchmark {

  private static final Load LOAD = new Load(32, Duration.ofSeconds(2), Duration.ofSeconds(3));
  private static final String HEAP = "-Xmx1g";
  private static final int SMALL = 2_048;
  private static final String GZIP = "Accept-Encoding: gzip\r\n";
  private static final AtomicLong TURN = new AtomicLong();
  private static final Map<String, String> ANSWERS = new LinkedHashMap<>();

  static {
    ANSWERS.put("card, person", "/api/entities/holger-mahnicke?lang=en");
    ANSWERS.put("card, city", "/api/entities/krakow?lang=en");
    ANSWERS.put("neighbours", "/api/entities/burkhard-jung/neighbours?limit=10&lang=en");
    ANSWERS.put("timeline", "/api/entities/burkhard-jung/timeline?lang=en");
    ANSWERS.put("question", "/api/questions/events/participants?event=meeting-2024-11-18&lang=en");
    ANSWERS.put("connection", "/api/connections?from=tomasz-daros&to=holger-mahnicke&k=1&lang=en");
  }

  private HttpBenchmark() {}

  /** Takes the folder of a store as the second argument, if wanted; prints the tables. */
  public static void main(String[] args) throws Exception {
    Path store =
        args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("partnergraph-bench");
    Path copy = Files.createTempDirectory("partnergraph-bench-copy");
    ServerProcess.start(store, 32 * 1024).close();
    copy(store.resolve("tdb2"), copy);
    ceilings();
    Map<String, String> queries = service(store);
    stock(copy, queries);
    StartTimes.print(store, copy);
  }

  private static void ceilings() throws Exception {
    System.out.println("| what | bytes | requests/s |\n| --- | ---: | ---: |");
    for (String kind : List.of("jetty", "spark")) {
      try (ServerProcess server = ServerProcess.start(HEAP, OtherServer.class, kind)) {
        for (int bytes : new int[] {SMALL, 16_384, 131_072}) {
          line(kind + " alone", bytes, LOAD.rate(server.address(), "/bytes/" + bytes));
        }
      }
    }
  }

  /** Measures the service; the queries that its answers name. */
  private static Map<String, String> service(Path store) throws Exception {
    Map<String, String> queries = new LinkedHashMap<>();
    try (ServerProcess server =
            ServerProcess.start(HEAP, BufferedServer.class, store.toString(), "32768");
        ServerProcess ceiling = ServerProcess.start(HEAP, OtherServer.class, "spark")) {
      URI address = server.address();
      for (Map.Entry<String, String> answer : ANSWERS.entrySet()) {
        String name = answer.getKey();
        String path = answer.getValue();
        Load.Asking squeezed = connection -> connection.ask(path, GZIP);
        long bytes = bytes(address, path, "");
        long small = bytes(address, path, GZIP);
        line(name + ", repeated", bytes, LOAD.rate(address, path));
        line("— spark alone", bytes, LOAD.rate(ceiling.address(), "/bytes/" + bytes));
        line(name + ", repeated, gzip", small, LOAD.rate(address, path, squeezed));
        line("— spark alone", small, LOAD.rate(ceiling.address(), "/bytes/" + small));
        line(name + ", first", bytes, LOAD.rate(address, path, c -> askAnew(c, path)));
        query(address, path).ifPresent(query -> queries.put(name, query));
      }
      for (Map.Entry<String, String> query : queries.entrySet()) {
        String path = "/sparql?query=" + encoded(query.getValue());
        Load.Asking asking = connection -> connection.ask(path, "Accept: text/csv\r\n");
        line(
            query.getKey() + ", its query at /sparql",
            bytes(address, path, "Accept: text/csv\r\n"),
            LOAD.rate(address, path, asking));
      }
      System.out.printf("%n%s of the service, with %s%n%n", server.memory(), HEAP);
    }
    return queries;
  }

  private static void stock(Path copy, Map<String, String> queries) throws Exception {
    try (ServerProcess server =
        ServerProcess.start(HEAP, OtherServer.class, "fuseki", copy.toString())) {
      System.out.println("| what | bytes | requests/s |\n| --- | ---: | ---: |");
      for (Map.Entry<String, String> query : queries.entrySet()) {
        String path = "/data/sparql?query=" + encoded(query.getValue());
        Load.Asking asking = connection -> connection.ask(path, "Accept: text/csv\r\n");
        line(
            query.getKey() + ", its query at Fuseki as it comes",
            bytes(server.address(), path, "Accept: text/csv\r\n"),
            LOAD.rate(server.address(), path, asking));
      }
      System.out.printf("%n%s of Fuseki, with %s%n%n", server.memory(), HEAP);
    }
  }

  private static void askAnew(KeptConnection connection, String path) throws IOException {
    connection.ask(path, "Accept-Language: en, x-" + TURN.incrementAndGet() + ";q=0.1\r\n");
  }

  private static long bytes(URI address, String path, String headers) throws IOException {
    try (KeptConnection one = new KeptConnection(address, path)) {
      return one.ask(path, headers);
    }
  }

  private static Optional<String> query(URI address, String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) address.resolve(path).toURL().openConnection();
    try (InputStream in = connection.getInputStream()) {
      String query = new ObjectMapper().readTree(in).at("/meta/sparql").asText();
      return Optional.of(query).filter(text -> !text.isEmpty() && text.length() < 6000);
    }
  }

  private static void line(String name, long bytes, double rate) {
    System.out.printf(Locale.ROOT, "| %s | %,d | %,.0f |%n", name, bytes, rate);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (!file.getFileName().toString().endsWith(".lock")) {
          Files.copy(file, target);
        }
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
