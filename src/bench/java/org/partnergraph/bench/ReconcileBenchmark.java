package org.partnergraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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
      List<Wanted> wanted = wanted();
      try (ServerProcess server = ServerProcess.start(made.folder(), 32 * 1024);
          DirectoryReader reader =
              DirectoryReader.open(FSDirectory.open(made.folder().resolve("search")))) {
        quality(server.address(), wanted); // and warms up
        print(measured(server.address(), new IndexSearcher(reader), wanted));
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
  private static List<Wanted> wanted() {
    Random random = new Random(1_000);
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

  /** A way to put all queries, and how long that took in each round. */
  private record Way(String name, double[] seconds) {
    double median() {
      double[] sorted = seconds.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }
  }

  /** In each round every way takes its turn. */
  private static List<Way> measured(URI service, IndexSearcher lucene, List<Wanted> mixed)
      throws Exception {
    List<Wanted> written =
        mixed.stream().map(each -> new Wanted(CityNames.of(number(each)), each.city())).toList();
    Way plain = new Way("plain Lucene query, ten best", new double[ROUNDS]);
    Way exact = new Way("`/reconcile`, names as written, batches of 10", new double[ROUNDS]);
    Way tens = new Way("`/reconcile`, mixed, batches of 10", new double[ROUNDS]);
    Way whole = new Way("`/reconcile`, mixed, one batch of 1,000", new double[ROUNDS]);
    for (int round = 0; round < ROUNDS; round++) {
      plain.seconds()[round] = seconds(() -> plain(lucene, mixed));
      exact.seconds()[round] = seconds(() -> reconciled(service, written, 10));
      tens.seconds()[round] = seconds(() -> reconciled(service, mixed, 10));
      whole.seconds()[round] = seconds(() -> reconciled(service, mixed, QUERIES));
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

  private static double seconds(Work work) throws Exception {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
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
    double plain = ways.get(0).median();
    System.out.printf(
        Locale.ROOT,
        "| 1,000 queries, %,d cities, median of %d rounds | seconds | queries/s | ratio to Lucene"
            + " |%n| --- | ---: | ---: | ---: |%n",
        CITIES,
        ROUNDS);
    for (Way way : ways) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %.3f | %,.0f | %.1f |%n",
          way.name(),
          way.median(),
          QUERIES / way.median(),
          way.median() / plain);
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
