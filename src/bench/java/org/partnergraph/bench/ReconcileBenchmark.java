package org.partnergraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongSupplier;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/**
 * How many rows of a table the reconciliation service matches in a second, beside a plain Lucene
 * query for the same names on the same index.
 */
final class ReconcileBenchmark {

  private static final int CITIES = 10_000;
  private static final int QUERIES = 1_000;
  private static final int ROUNDS = 3;
  private static final int LIMIT = 10;
  private static final Namespaces NAMES = Namespaces.CANONICAL;
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReconcileBenchmark() {}

  /** A name that is looked for; a match is right only if it is this city. */
  private record Wanted(String name, String city) {}

  /** Runs all rounds and prints the table. */
  public static void main(String[] args) throws Exception {
    try (SyntheticStore made = SyntheticStore.make(CITIES)) {
      named(made.folder());
      List<Wanted> wanted = wanted(1_000);
      try (ServerProcess server = ServerProcess.start(made.folder(), 32 * 1024);
          DirectoryReader reader =
              DirectoryReader.open(FSDirectory.open(made.folder().resolve("search")))) {
        quality(server.address(), wanted); // and warms up
        print(measured(server, new IndexSearcher(reader), wanted));
      }
    }
  }

  /** Gives each city a name, past rules and shapes. */
  private static void named(Path folder) {
    try (Tdb2Store store = Tdb2Store.open(folder, NAMES)) {
      store.write(
          data -> {
            for (int i = 0; i < CITIES; i++) {
              var city = NAMES.entity("bench-city-" + i);
              var name = NodeFactory.createLiteralLang(CityNames.of(i), "de");
              data.add(NAMES.entitiesGraph(), city, SKOS.altLabel.asNode(), name);
            }
          });
    }
  }

  /** Seven in ten as they are written, two misspelt, one that nothing bears. */
  private static List<Wanted> wanted(long seed) {
    Random random = new Random(seed);
    List<Wanted> wanted = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      int city = random.nextInt(CITIES);
      String name = CityNames.of(city);
      switch (i % 10) {
        case 0 -> wanted.add(new Wanted("Zz" + name.toLowerCase(Locale.ROOT) + "zz", ""));
        case 1, 2 -> wanted.add(new Wanted(CityNames.misspelt(name, random), "bench-city-" + city));
        default -> wanted.add(new Wanted(name, "bench-city-" + city));
      }
    }
    return wanted;
  }

  /**
   * A way to put all queries.
   *
   * @param seconds how long that took in each round
   * @param processor seconds of processor time, of whoever answers
   */
  private record Way(String name, double[] seconds, double[] processor) {

    static Way named(String name) {
      return new Way(name, new double[ROUNDS], new double[ROUNDS]);
    }

    static double median(double[] of) {
      double[] sorted = of.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }
  }

  /** In each round every way takes its turn. */
  private static List<Way> measured(ServerProcess server, IndexSearcher lucene, List<Wanted> mixed)
      throws Exception {
    URI service = server.address();
    List<Wanted> written =
        mixed.stream().map(each -> new Wanted(CityNames.of(number(each)), each.city())).toList();
    Way plain = Way.named("plain Lucene query, ten best");
    Way exact = Way.named("`/reconcile`, names as written, one batch of 1,000");
    Way tens = Way.named("`/reconcile`, mixed, batches of 10");
    Way whole = Way.named("`/reconcile`, mixed, one batch of 1,000");
    ThreadMXBean own = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < ROUNDS; round++) {
      List<Wanted> fresh = wanted(1_001 + round);
      List<Wanted> others = wanted(2_000 + round);
      put(plain, round, own::getCurrentThreadCpuTime, () -> plain(lucene, fresh));
      put(exact, round, server::cpuNanos, () -> reconciled(service, written, QUERIES));
      put(tens, round, server::cpuNanos, () -> reconciled(service, fresh, 10));
      put(whole, round, server::cpuNanos, () -> reconciled(service, others, QUERIES));
    }
    return List.of(plain, exact, tens, whole);
  }

  /** Of its city; of one that is none, any. */
  private static int number(Wanted wanted) {
    return wanted.city().isEmpty()
        ? wanted.name().length()
        : Integer.parseInt(wanted.city().substring("bench-city-".length()));
  }

  /** What is measured. */
  private interface Work {
    void run() throws Exception;
  }

  private static void put(Way way, int round, LongSupplier processor, Work work) throws Exception {
    long used = processor.getAsLong();
    long begin = System.nanoTime();
    work.run();
    way.seconds()[round] = (System.nanoTime() - begin) / 1e9;
    way.processor()[round] = (processor.getAsLong() - used) / 1e9;
  }

  /** As short as a search can be: the words in either field, with what is stored of the ten. */
  private static void plain(IndexSearcher lucene, List<Wanted> wanted) throws IOException {
    long found = 0;
    for (Wanted each : wanted) {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      for (String word : each.name().toLowerCase(Locale.ROOT).split(" ")) {
        for (String field : new String[] {"preferred", "alternative"}) {
          query.add(new TermQuery(new Term(field, word)), BooleanClause.Occur.SHOULD);
        }
      }
      for (ScoreDoc hit : lucene.search(query.build(), LIMIT).scoreDocs) {
        found += lucene.storedFields().document(hit.doc).getFields().size();
      }
    }
    if (found < QUERIES) {
      throw new IllegalStateException("Lucene found next to nothing: " + found);
    }
  }

  private static List<JsonNode> reconciled(URI service, List<Wanted> wanted, int batch)
      throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    List<JsonNode> answers = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += batch) {
      ObjectNode queries = JSON.createObjectNode();
      for (int i = from; i < from + batch; i++) {
        ObjectNode query = queries.putObject("q" + i);
        query.put("query", wanted.get(i).name()).put("type", "City").put("limit", LIMIT);
      }
      String form = "queries=" + URLEncoder.encode(queries.toString(), StandardCharsets.UTF_8);
      HttpRequest request =
          HttpRequest.newBuilder(service.resolve("/reconcile"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build();
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      JsonNode answer = JSON.readTree(response.body());
      for (int i = from; i < from + batch; i++) {
        answers.add(answer.path("q" + i).path("result"));
      }
    }
    return answers;
  }

  private static void print(List<Way> ways) {
    double plain = Way.median(ways.get(0).seconds());
    double least = Way.median(ways.get(0).processor());
    System.out.printf(
        Locale.ROOT,
        "%n%s Load average %.1f.%n%n| 1,000 queries, %,d cities, median of %d rounds | seconds |"
            + " queries/s | ratio to Lucene | processor, ms a query | ratio |%n"
            + "| --- | ---: | ---: | ---: | ---: | ---: |%n",
        Surroundings.describe(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        CITIES,
        ROUNDS);
    for (Way way : ways) {
      double seconds = Way.median(way.seconds());
      double processor = Way.median(way.processor());
      System.out.printf(
          Locale.ROOT,
          "| %s | %.3f | %,.0f | %.1f | %.3f | %.1f |%n",
          way.name(),
          seconds,
          QUERIES / seconds,
          seconds / plain,
          1000 * processor / QUERIES,
          processor / least);
    }
  }

  /** What the answers are worth: a fast wrong one is worth nothing. */
  private static void quality(URI service, List<Wanted> wanted) throws Exception {
    List<JsonNode> answers = reconciled(service, wanted, 100);
    int right = 0;
    int wrong = 0;
    int among = 0;
    for (int i = 0; i < wanted.size(); i++) {
      for (JsonNode candidate : answers.get(i)) {
        boolean same = candidate.path("id").asText().equals(wanted.get(i).city());
        boolean match = candidate.path("match").asBoolean();
        right += same && match ? 1 : 0;
        wrong += !same && match ? 1 : 0;
        among += same ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%nOf %,d queries, %,d have the right city among the candidates, %,d as a match; %,d match a"
            + " wrong one.%n",
        wanted.size(),
        among,
        right,
        wrong);
  }
}
