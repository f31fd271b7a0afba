package org.partnergraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.partnergraph.connect.EngineProbe;
import org.partnergraph.store.Namespaces;

/**
 * Two people whose distance is known.
 *
 * @param from id of the one
 * @param to id of the other
 * @param source number of the one in the index
 * @param target number of the other
 * @param distance links of the shortest path
 */
record Pair(String from, String to, int source, int target, int distance) {

  static final int MOST_HOPS = 12;

  /** Typical of people in reified data, and as far as they get. */
  private static final int[] DISTANCES = {4, 6, 7, 8, 8, 8, 8, 9, 10, 12};

  /**
   * Pairs at random, of distances that are typical, 8 links in the median; where someone has nobody
   * at such a distance, the next longer one counts, or else the longest there is. Distances by
   * search from one end over the whole graph.
   */
  static List<Pair> choose(EngineProbe engine, int cities, int count) {
    Random random = new Random(7);
    int[] people =
        IntStream.range(0, cities * SyntheticGraph.PEOPLE_OF_A_CITY)
            .filter(person -> number(engine, person) >= 0)
            .toArray();
    List<Pair> pairs = new ArrayList<>();
    while (pairs.size() < count) {
      int from = people[random.nextInt(people.length)];
      int[] distances = engine.bare().distances(number(engine, from));
      for (int i = 0; i < DISTANCES.length && pairs.size() < count; i++) {
        int[] wanted = at(DISTANCES[i], people, person -> distances[number(engine, person)]);
        int to = wanted[random.nextInt(wanted.length)];
        pairs.add(between(engine, from, to, distances[number(engine, to)]));
      }
    }
    return pairs;
  }

  /** Those at a distance, or at the next longer one, or at the longest there is. */
  private static int[] at(int distance, int[] people, IntUnaryOperator distances) {
    IntStream longer = IntStream.rangeClosed(distance, MOST_HOPS);
    IntStream shorter = IntStream.iterate(distance - 1, next -> next > 0, next -> next - 1);
    return IntStream.concat(longer, shorter)
        .mapToObj(
            exactly ->
                IntStream.of(people)
                    .filter(person -> distances.applyAsInt(person) == exactly)
                    .toArray())
        .filter(found -> found.length > 0)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("somebody is connected with nobody"));
  }

  private static Pair between(EngineProbe engine, int from, int to, int distance) {
    return new Pair(
        SyntheticGraph.person(from),
        SyntheticGraph.person(to),
        number(engine, from),
        number(engine, to),
        distance);
  }

  private static int number(EngineProbe engine, int person) {
    return engine.number(Namespaces.CANONICAL.entity(SyntheticGraph.person(person))).orElse(-1);
  }
}
