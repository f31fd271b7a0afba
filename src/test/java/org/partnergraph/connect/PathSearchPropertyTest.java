package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random graphs, each answer compared with that of a second implementation. */
class PathSearchPropertyTest {

  private static final int GRAPHS = 400;

  @Test
  void findsTheDistanceInLargerGraphs() {
    int connected = 0;
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      ConnectionIndex index = RandomLinks.make(random, 400, 500);
      for (int pair = 0; pair < 20; pair++) {
        SearchSpec spec = ends(random, index, 1, 1).hops(30).best(1, 1);
        Outcome found = PathSearch.find(index, spec);
        int distance = new Reference(index, spec).distance();
        assertThat(found.paths().isEmpty() ? -1 : found.paths().get(0).length())
            .as("seed %d pair %d", seed, pair)
            .isEqualTo(distance);
        connected += distance > 0 ? 1 : 0;
      }
    }
    assertThat(connected).isGreaterThan(300);
  }

  @Test
  void findsAllShortestPathsAndNoOther() {
    int paths = 0;
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      ConnectionIndex index = RandomLinks.make(random, 60, 110);
      SearchSpec spec = ends(random, index, 1, 1).best(10_000, 10_000);
      int distance = new Reference(index, spec).distance();
      if (distance > 0) {
        spec = spec.hops(distance);
        List<List<Integer>> found = nodes(PathSearch.find(index, spec));
        assertThat(found).as("seed %d", seed).doesNotHaveDuplicates();
        assertThat(found).hasSameElementsAs(new Reference(index, spec).all(distance));
        paths += found.size();
      }
    }
    assertThat(paths).isGreaterThan(60);
  }

  @Test
  void ranksTheBestPathsWithinAllRestrictions() {
    int paths = 0;
    for (int seed = 0; seed < GRAPHS; seed++) {
      Random random = new Random(seed);
      ConnectionIndex index = RandomLinks.make(random, 6 + random.nextInt(8), 10 + seed % 25);
      SearchSpec spec = restricted(random, index, random.nextInt(3));
      Reference reference = new Reference(index, spec);
      Outcome found = PathSearch.find(index, spec);
      assertThat(nodes(found)).as("seed %d", seed).isEqualTo(reference.best());
      found.paths().forEach(path -> checkEdges(reference, path));
      paths += found.paths().size();
    }
    assertThat(paths).isGreaterThan(GRAPHS);
  }

  private static void checkEdges(Reference reference, FoundPath path) {
    List<Integer> nodes = Arrays.stream(path.nodes()).boxed().toList();
    assertThat(path.edges()).isEqualTo(reference.edges(nodes));
  }

  @Test
  void givesTheSameBestPathsHoweverManyAreAskedFor() {
    int longer = 0;
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      ConnectionIndex index = RandomLinks.make(random, 14, 30);
      SearchSpec spec = ends(random, index, 1, 1).hops(8);
      List<List<Integer>> many = nodes(PathSearch.find(index, spec.best(40)));
      List<List<Integer>> few = nodes(PathSearch.find(index, spec.best(3, 3)));
      assertThat(few).as("seed %d", seed).isEqualTo(many.subList(0, Math.min(3, many.size())));
      longer += few.equals(nodes(PathSearch.find(index, spec.best(3, 3).thorough(0)))) ? 0 : 1;
    }
    assertThat(longer).as("graphs in which it takes a thorough search").isPositive();
  }

  @Test
  void givesTheSameAnswerTwiceAndOnACopy() {
    for (int seed = 0; seed < 30; seed++) {
      ConnectionIndex index = RandomLinks.make(new Random(seed), 20, 40);
      ConnectionIndex copy = RandomLinks.make(new Random(seed), 20, 40);
      SearchSpec spec = restricted(new Random(seed), index, 0);
      String first = shown(PathSearch.find(index, spec));
      assertThat(shown(PathSearch.find(index, spec))).isEqualTo(first);
      assertThat(shown(PathSearch.find(copy, spec))).isEqualTo(first);
    }
  }

  private static SearchSpec restricted(Random random, ConnectionIndex index, int through) {
    SearchSpec spec = ends(random, index, 1 + random.nextInt(2), 1 + random.nextInt(2));
    spec = spec.hops(1 + random.nextInt(7)).best(1 + random.nextInt(6), 6 + random.nextInt(20));
    if (random.nextBoolean()) {
      spec = spec.thorough(0);
    }
    if (random.nextInt(4) == 0) {
      LocalDate day = LocalDate.of(2000 + random.nextInt(6), 5, 5);
      spec = spec.within(Window.between(day, day.plusYears(2)), random.nextBoolean());
    }
    if (random.nextInt(4) == 0) {
      spec = spec.using(some(random, RandomLinks.RELATIONS.length));
    }
    if (random.nextInt(4) == 0) {
      spec = spec.hubsAbove(3 + random.nextInt(6));
    }
    if (random.nextInt(4) == 0) {
      spec = spec.avoiding(some(random, index.nodeCount() / 3));
    }
    return passing(random, index, spec, through);
  }

  private static SearchSpec passing(
      Random random, ConnectionIndex index, SearchSpec spec, int through) {
    int[] free =
        IntStream.range(0, index.nodeCount())
            .filter(node -> IntStream.of(spec.from()).noneMatch(end -> end == node))
            .filter(node -> IntStream.of(spec.to()).noneMatch(end -> end == node))
            .toArray();
    return through > free.length
        ? spec
        : spec.through(
            random.ints(0, free.length).distinct().limit(through).map(i -> free[i]).toArray());
  }

  private static BitSet some(Random random, int below) {
    BitSet set = new BitSet();
    random.ints(1 + below / 2, 0, Math.max(1, below)).forEach(set::set);
    return set;
  }

  private static SearchSpec ends(Random random, ConnectionIndex index, int from, int to) {
    int size = Math.min(from + to, index.nodeCount());
    int[] ends = random.ints(0, index.nodeCount()).distinct().limit(size).toArray();
    return SearchSpec.between(
        Arrays.copyOf(ends, size - to < 1 ? 1 : size - to),
        Arrays.copyOfRange(ends, size - to < 1 ? 1 : size - to, size));
  }

  private static List<List<Integer>> nodes(Outcome outcome) {
    return outcome.paths().stream()
        .map(path -> Arrays.stream(path.nodes()).boxed().toList())
        .toList();
  }

  static String shown(Outcome outcome) {
    StringBuilder text = new StringBuilder();
    for (FoundPath path : outcome.paths()) {
      text.append(Arrays.toString(path.nodes())).append(Arrays.toString(path.edges()));
      text.append(path.score()).append('\n');
    }
    return text + " " + outcome.limitMet() + outcome.undatedLeftOut() + outcome.work();
  }
}
