package org.partnergraph.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

  private static final int SEARCHES = 50;

  /**
   * Pairs at random, 2 to 12 links apart; distances by search from one end over the whole graph.
   */
  static List<Pair> choose(EngineProbe engine, int cities, int count) {
    Random random = new Random(7);
    int[] people =
        IntStream.range(0, cities * SyntheticGraph.PEOPLE_OF_A_CITY)
            .filter(person -> number(engine, person) >= 0)
            .toArray();
    List<Pair> pairs = new ArrayList<>();
    for (int search = 0; search < SEARCHES; search++) {
      int from = people[random.nextInt(people.length)];
      int[] distances = engine.bare().distances(number(engine, from));
      for (int found = 0; found < count / SEARCHES; ) {
        int to = people[random.nextInt(people.length)];
        int distance = distances[number(engine, to)];
        if (distance > 1 && distance <= MOST_HOPS) {
          found++;
          pairs.add(
              new Pair(
                  SyntheticGraph.person(from),
                  SyntheticGraph.person(to),
                  number(engine, from),
                  number(engine, to),
                  distance));
        }
      }
    }
    return pairs;
  }

  private static int number(EngineProbe engine, int person) {
    return engine.number(Namespaces.CANONICAL.entity(SyntheticGraph.person(person))).orElse(-1);
  }
}
