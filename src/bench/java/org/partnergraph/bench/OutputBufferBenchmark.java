package org.partnergraph.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.jetty.server.HttpConnectionFactory;

/**
 * What the connector's output buffer costs: the service with the buffer that Fuseki sets, and with
 * the one that {@link org.partnergraph.sparql.Protocol} sets, in turns, on small answers.
 */
final class OutputBufferBenchmark {

  private static final int OURS = 32 * 1024;
  private static final int ROUNDS = 7;
  private static final Load LOAD = new Load(32, Duration.ofSeconds(4), Duration.ofSeconds(6));

  private static final Map<String, String> ANSWERS = new LinkedHashMap<>();

  static {
    ANSWERS.put("of known length, by Spark", "/assets/style.css");
    ANSWERS.put("streamed, by Fuseki", "/sparql?query=" + encoded("SELECT * { ?s ?p ?o } LIMIT 6"));
  }

  private OutputBufferBenchmark() {}

  /** Runs all rounds and prints the table. */
  public static void main(String[] args) throws Exception {
    int fusekis = fusekisOwn();
    Path store = Files.createTempDirectory("partnergraph-bench");
    try {
      describe(store);
      List<Rounds.Round> rounds = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        rounds.add(new Rounds.Round(measured(store, fusekis), measured(store, OURS)));
      }
      System.out.println(new Rounds(kibibytes(fusekis), kibibytes(OURS), rounds).table());
    } finally {
      delete(store);
    }
  }

  /** Read from Fuseki, so that a later version is measured as it is then. */
  private static int fusekisOwn() {
    FusekiServer server =
        FusekiServer.create().port(0).add("/none", DatasetGraphFactory.empty()).build();
    return server
        .getJettyServer()
        .getConnectors()[0]
        .getConnectionFactory(HttpConnectionFactory.class)
        .getHttpConfiguration()
        .getOutputBufferSize();
  }

  /** Fills the store, and says how large the answers are. */
  private static void describe(Path store) throws IOException {
    try (ServerProcess server = ServerProcess.start(store, OURS)) {
      for (Map.Entry<String, String> answer : ANSWERS.entrySet()) {
        try (KeptConnection one = new KeptConnection(server.address(), answer.getValue())) {
          System.out.printf("%s: %d bytes, %s%n", answer.getKey(), one.ask(), answer.getValue());
        }
      }
    }
  }

  private static Map<String, Double> measured(Path store, int outputBuffer) throws Exception {
    Map<String, Double> numbers = new LinkedHashMap<>();
    try (ServerProcess server = ServerProcess.start(store, outputBuffer)) {
      URI address = server.address();
      for (Map.Entry<String, String> answer : ANSWERS.entrySet()) {
        numbers.put(answer.getKey() + ", requests/s", LOAD.rate(address, answer.getValue()));
      }
      Memory memory = server.memory();
      numbers.put("resident memory after it, MiB", memory.resident());
      numbers.put("resident memory at most, MiB", memory.peak());
    }
    System.out.printf("%,d bytes of buffer: %s%n", outputBuffer, numbers);
    return numbers;
  }

  private static String kibibytes(int bytes) {
    return bytes / 1024 + " KiB";
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
