package org.partnergraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;
import org.partnergraph.Config;
import org.partnergraph.connect.BareSearch;
import org.partnergraph.connect.EngineProbe;
import org.partnergraph.connect.Relations;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/**
 * How long it takes to tell how two people are connected, in made-up graphs of several sizes: by
 * the engine, over HTTP, by ARQ's property paths, and at the very least.
 */
final class ConnectionBenchmark {

  private static final int PAIRS = 200;
  private static final int WARM_UP = 30;
  private static final int ROUNDS = 5;
  private static final int BUILDS = 2;
  private static final int OUTPUT_BUFFER = 32 * 1024;

  private final SyntheticStore data;

  private ConnectionBenchmark(SyntheticStore data) {
    this.data = data;
  }

  /** Takes numbers of cities, and prints a table for each. */
  public static void main(String[] args) throws Exception {
    System.out.println(Surroundings.describe());
    for (String cities : args[0].split(",")) {
      try (SyntheticStore data = SyntheticStore.make(Integer.parseInt(cities))) {
        new ConnectionBenchmark(data).run();
      }
    }
  }

  private void run() throws Exception {
    say("%n### %,d cities, %,d triples%n%n", data.cities(), data.triples());
    say("Loaded in bulk in %.1f s.%n", data.seconds());
    EngineProbe engine = index();
    List<Pair> pairs = Pair.choose(engine, data.cities(), PAIRS);
    check(engine, pairs);
    List<Way> ways = new ArrayList<>(inProcess(engine));
    try (ServerProcess server = ServerProcess.start(data.folder(), OUTPUT_BUFFER);
        KeptConnection http = new KeptConnection(server.address(), "/health")) {
      ways.add(new Way("whole answer over HTTP, k = 1", p -> http.askAnew(address(p, 1))));
      ways.add(new Way("whole answer over HTTP, k = 5", p -> http.askAnew(address(p, 5))));
      ways.add(new Way("the same, k = 5, given before", p -> http.ask(address(p, 5))));
      table(measure(ways, pairs));
    }
    say("%n%s", PathProbe.table(data.folder(), pairs));
  }

  private EngineProbe index() throws IOException {
    Relations relations =
        Relations.load(Config.inMemory().home().resolve("queries"), Namespaces.CANONICAL);
    double scan = Double.MAX_VALUE;
    double build = Double.MAX_VALUE;
    EngineProbe engine = null;
    try (Tdb2Store store = Tdb2Store.open(data.folder(), Namespaces.CANONICAL)) {
      for (int i = 0; i < BUILDS; i++) {
        long start = System.nanoTime();
        scan(store);
        long scanned = System.nanoTime();
        engine = EngineProbe.build(store, relations);
        scan = Math.min(scan, (scanned - start) / 1e9);
        build = Math.min(build, (System.nanoTime() - scanned) / 1e9);
      }
    }
    say(
        "Index: %,d entities, %,d links, %.1f bytes a link; built in %.2f s, the plain scan of the"
            + " store takes %.2f s (ratio %.1f); read from its file in %.3f s.%n%n",
        engine.nodes(),
        engine.edges(),
        engine.bytes() / (double) engine.edges(),
        build,
        scan,
        build / scan,
        readTime(engine));
    return engine;
  }

  private static long scan(Tdb2Store store) {
    return store
        .dataset()
        .calculateRead(
            () -> {
              long count = 0;
              for (Iterator<Quad> quads = store.dataset().find(); quads.hasNext(); quads.next()) {
                count++;
              }
              return count;
            });
  }

  private static double readTime(EngineProbe engine) throws IOException {
    Path file = Files.createTempFile("partnergraph-bench", ".index");
    try {
      engine.save(file);
      double best = Double.MAX_VALUE;
      for (int i = 0; i < BUILDS; i++) {
        long start = System.nanoTime();
        engine.load(file);
        best = Math.min(best, (System.nanoTime() - start) / 1e9);
      }
      return best;
    } finally {
      Files.delete(file);
    }
  }

  /** Nothing is measured that is not right. */
  private static void check(EngineProbe engine, List<Pair> pairs) {
    require(engine.isWithoutHubs(), "an entity has too many links to be passed");
    BareSearch bare = engine.bare();
    for (Pair pair : pairs) {
      int found = engine.shortest(pair.source(), pair.target(), Pair.MOST_HOPS);
      int least = bare.shortest(pair.source(), pair.target(), Pair.MOST_HOPS).length - 1;
      List<int[]> five = bare.five(pair.source(), pair.target(), Pair.MOST_HOPS);
      require(found == pair.distance(), pair + " is found at " + found);
      require(least == pair.distance(), pair + " is found barely at " + least);
      require(five.get(0).length == pair.distance() + 1, pair + " has a path too short");
    }
    say(
        "%d pairs of people, by their distance in links: %s.%n%n",
        pairs.size(),
        pairs.stream()
            .collect(
                Collectors.groupingBy(
                    Pair::distance, java.util.TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining(", ")));
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalStateException(problem);
    }
  }

  /** A way of asking. */
  private record Way(String name, Question question) {
    private interface Question {
      long ask(Pair pair) throws IOException;
    }
  }

  private static List<Way> inProcess(EngineProbe engine) {
    BareSearch bare = engine.bare();
    int hops = Pair.MOST_HOPS;
    return List.of(
        new Way(
            "the limit: one shortest path",
            p -> bare.shortest(p.source(), p.target(), hops).length),
        new Way("the limit: five paths", p -> bare.five(p.source(), p.target(), hops).size()),
        new Way("engine: one shortest path", p -> engine.shortest(p.source(), p.target(), hops)),
        new Way("engine: k = 1, ranked", p -> engine.best(p.source(), p.target(), hops)),
        new Way("engine: k = 5, ranked", p -> engine.fiveBest(p.source(), p.target(), hops)));
  }

  private static String address(Pair pair, int k) {
    return "/api/connections?from=%s&to=%s&k=%d&maxHops=%d&lang=en"
        .formatted(pair.from(), pair.to(), k, Pair.MOST_HOPS);
  }

  /** In rounds: every way asks for all pairs, then the next; another one begins each round. */
  private static List<Times> measure(List<Way> ways, List<Pair> pairs) throws IOException {
    List<Times> times =
        ways.stream().map(way -> new Times(way.name(), pairs.size(), ROUNDS)).toList();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (int turn = 0; turn < ways.size(); turn++) {
        int number = (turn + round + WARM_UP) % ways.size();
        for (int pair = 0; pair < pairs.size(); pair++) {
          long start = System.nanoTime();
          long answer = ways.get(number).question().ask(pairs.get(pair));
          long time = System.nanoTime() - start;
          require(answer > 0, "nothing found");
          if (round >= 0) {
            times.get(number).put(pair, round, time);
          }
        }
      }
    }
    return times;
  }

  private static void table(List<Times> times) {
    say("| milliseconds for each pair | median | p95 | ratio to the limit |%n");
    say("| --- | ---: | ---: | ---: |%n");
    for (int i = 0; i < times.size(); i++) {
      boolean one = times.get(i).name().contains("one ") || times.get(i).name().contains("k = 1");
      say("%s", times.get(i).line(times.get(one ? 0 : 1)));
    }
  }

  private static void say(String text, Object... values) {
    System.out.printf(Locale.ROOT, text, values);
  }
}
