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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private static final String SPARK = " — Spark alone";
  private static final String FIRST = ", first";
  private static final String SPARQL = ", its query at /sparql";
  private static final String STOCK = ", its query at Fuseki";
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
    services(store, copy);
    StartTimes.print(store, copy);
  }

  private static void ceilings() throws Exception {
    List<Work> works = new ArrayList<>();
    try (ServerProcess jetty = ServerProcess.start(HEAP, OtherServer.class, "jetty");
        ServerProcess spark = ServerProcess.start(HEAP, OtherServer.class, "spark")) {
      for (int bytes : new int[] {SMALL, 16_384, 131_072}) {
        works.add(Work.of("Jetty alone, %,d bytes".formatted(bytes), jetty, bytes));
        works.add(Work.of("Spark alone, %,d bytes".formatted(bytes), spark, bytes));
      }
      System.out.println("| what | requests/s |\n| --- | ---: |");
      rates(works).forEach((name, rate) -> System.out.printf("| %s | %,.0f |%n", name, rate));
    }
  }

  /** Measures the service and Fuseki; prints what they give, repeated and first. */
  private static void services(Path store, Path copy) throws Exception {
    Map<String, String> queries = new LinkedHashMap<>();
    Map<String, Double> rates = new LinkedHashMap<>();
    Map<String, Long> sizes = new LinkedHashMap<>();
    try (ServerProcess server =
            ServerProcess.start(HEAP, BufferedServer.class, store.toString(), "32768");
        ServerProcess spark = ServerProcess.start(HEAP, OtherServer.class, "spark")) {
      URI address = server.address();
      List<Work> works = new ArrayList<>();
      for (Map.Entry<String, String> answer : ANSWERS.entrySet()) {
        String name = answer.getKey();
        String path = answer.getValue();
        for (String headers : List.of("", GZIP)) {
          String said = name + (headers.isEmpty() ? ", repeated" : ", repeated, gzip");
          long bytes = bytes(address, path, headers);
          sizes.put(said, bytes);
          works.add(new Work(said, address, path, c -> c.ask(path, headers)));
          works.add(Work.of(said + SPARK, spark, (int) bytes));
        }
        works.add(new Work(name + FIRST, address, path, c -> askAnew(c, path)));
        query(address, path).ifPresent(query -> queries.put(name, query));
      }
      queries.forEach(
          (name, query) -> works.add(Work.of(name + SPARQL, address, "/sparql?query=", query)));
      rates.putAll(rates(works));
      System.out.printf("%n%s of the service, with %s%n%n", server.memory(), HEAP);
    }
    rates.putAll(stock(copy, queries));
    print(sizes, rates, queries.keySet());
  }

  private static Map<String, Double> stock(Path copy, Map<String, String> queries)
      throws Exception {
    try (ServerProcess server =
        ServerProcess.start(HEAP, OtherServer.class, "fuseki", copy.toString())) {
      URI address = server.address();
      List<Work> works = new ArrayList<>();
      queries.forEach(
          (name, query) -> works.add(Work.of(name + STOCK, address, "/data/sparql?query=", query)));
      Map<String, Double> rates = rates(works);
      System.out.printf("%n%s of Fuseki, with %s%n%n", server.memory(), HEAP);
      return rates;
    }
  }

  /** Twice: so that what comes first is not measured in a process that is not compiled yet. */
  private static Map<String, Double> rates(List<Work> works) throws Exception {
    Map<String, Double> rates = new LinkedHashMap<>();
    for (int pass = 0; pass < 2; pass++) {
      for (Work work : works) {
        rates.put(work.name, LOAD.rate(work.address, work.path, work.asking));
      }
    }
    return rates;
  }

  private static void print(
      Map<String, Long> sizes, Map<String, Double> rates, Set<String> queries) {
    System.out.println("| what | requests/s | Spark alone, same bytes | ratio |");
    System.out.println("| --- | ---: | ---: | ---: |");
    sizes.forEach(
        (name, bytes) ->
            System.out.printf(
                Locale.ROOT,
                "| %s, %,d bytes | %,.0f | %,.0f | %.2f |%n",
                name,
                bytes,
                rates.get(name),
                rates.get(name + SPARK),
                rates.get(name) / rates.get(name + SPARK)));
    System.out.println(
        "\n| what | first answer, requests/s | its query at `/sparql` |"
            + " its query at Fuseki as it comes | first to Fuseki | `/sparql` to Fuseki |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
    queries.forEach(
        name ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %,.0f | %.2f | %.2f |%n",
                name,
                rates.get(name + FIRST),
                rates.get(name + SPARQL),
                rates.get(name + STOCK),
                rates.get(name + FIRST) / rates.get(name + STOCK),
                rates.get(name + SPARQL) / rates.get(name + STOCK)));
    System.out.println();
  }

  /** What one server is asked by all connections. */
  private record Work(String name, URI address, String path, Load.Asking asking) {

    /** So many bytes. */
    static Work of(String name, ServerProcess server, int bytes) {
      String path = "/bytes/" + bytes;
      return new Work(name, server.address(), path, connection -> connection.ask(path));
    }

    /** A query. */
    static Work of(String name, URI address, String door, String query) {
      String path = door + encoded(query);
      return new Work(name, address, path, c -> c.ask(path, "Accept: text/csv\r\n"));
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
