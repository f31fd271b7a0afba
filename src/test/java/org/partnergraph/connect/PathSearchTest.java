package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathSearchTest {

  private static final Relation STRONG = Links.relation("attended", 0.9, false);
  private static final Relation WEAK = Links.relation("mentions", 0.3, false);
  private static final Relation WITHIN = Links.within("framework", 0.7);
  private static final Relation TIMELESS = Links.relation("unit", 0.9, true);
  private static final LocalDate SUMMER_2005 = LocalDate.of(2005, 7, 1);

  @Test
  void passesAnEdgeEitherWay() {
    ConnectionIndex index =
        new Links(STRONG).link("daros", "fair").link("mahnicke", "fair").index();

    Outcome found = PathSearch.find(index, Links.between(index, "daros", "mahnicke"));

    assertThat(Links.names(index, found)).containsExactly("daros fair mahnicke");
    assertThat(found.limitMet()).isEmpty();
    assertThat(found.nearestMiss()).isEmpty();
  }

  @Test
  void showsOfParallelEdgesTheOneThatMeansMost() {
    ConnectionIndex index =
        new Links(WEAK, STRONG).link("a", "b", 0).link("a", "b", 1).link("b", "a", 1).index();

    FoundPath path = PathSearch.find(index, Links.between(index, "a", "b")).paths().get(0);

    assertThat(index.kind(path.edges()[0]).id()).isEqualTo("attended");
    assertThat(index.from(path.edges()[0])).isEqualTo(Links.number(index, "a"));
  }

  @Test
  void ranksAStrongDetourBeforeAWeakShortcut() {
    ConnectionIndex index =
        new Links(WEAK, STRONG)
            .link("a", "w", 0)
            .link("w", "b", 0)
            .link("a", "s", 1, 2005)
            .link("s", "b", 1, 2005)
            .index();

    Outcome found = PathSearch.find(index, Links.between(index, "a", "b"));

    assertThat(Links.names(index, found)).containsExactly("a s b", "a w b");
    assertThat(found.paths().get(0).score().parts())
        .containsOnlyKeys("weight", "length", "specificity", "time", "witnesses");
  }

  @Test
  void prefersMeetingsOfOneTimeToThoseDecadesApart() {
    ConnectionIndex index =
        new Links(STRONG)
            .link("a", "apart", 0, 1975)
            .link("apart", "b", 0, 2020)
            .link("a", "near", 0, 2004)
            .link("near", "b", 0, 2005)
            .index();

    Outcome found = PathSearch.find(index, Links.between(index, "a", "b"));

    assertThat(Links.names(index, found)).containsExactly("a near b", "a apart b");
  }

  @Test
  void prefersWhatSeveralDocumentsProve() {
    Links links =
        new Links(STRONG)
            .proved("a", "once", "d1")
            .proved("once", "b", "d1")
            .proved("a", "twice", "d1", "d2")
            .proved("twice", "b", "d2")
            .link("a", "never")
            .link("never", "b");
    ConnectionIndex index = links.index();

    Outcome found = PathSearch.find(index, Links.between(index, "a", "b"));

    assertThat(Links.names(index, found)).containsExactly("a twice b", "a once b", "a never b");
    assertThat(found.paths())
        .extracting(path -> path.score().parts().get("witnesses"))
        .satisfiesExactly(
            part -> assertThat(part).isCloseTo(Math.sqrt(0.75 * 5 / 6), within(1e-9)),
            part -> assertThat(part).isCloseTo(0.75, within(1e-9)),
            part -> assertThat(part).isCloseTo(0.5, within(1e-9)));
  }

  @Test
  void countsDocumentsOfOneSourceOnce() {
    Links links = new Links(STRONG).proved("a", "b", "d1", "d2", "d2", "d3").link("a", "c");
    ConnectionIndex index = links.index(documents -> documents.size() - 1);

    assertThat(index.witnesses(0)).isEqualTo(2);
    assertThat(index.witnesses(1)).isZero();
    assertThat(index.edgeCount()).isEqualTo(2);
  }

  @Test
  void prefersARareMeetingPointToACommonOne() {
    Links links = new Links(STRONG).link("a", "x").link("x", "b").link("a", "y").link("y", "b");
    IntStream.range(0, 50).forEach(i -> links.link("guest" + i, "x"));
    ConnectionIndex index = links.index();

    Outcome found = PathSearch.find(index, Links.between(index, "a", "b"));

    assertThat(Links.names(index, found)).containsExactly("a y b", "a x b");
  }

  @Test
  void tellsNoLessOfAPartnershipThatHasManyEvents() {
    ConnectionIndex bare = new Links(STRONG, WITHIN).link("a", "x").link("x", "b").index();
    Links links = new Links(STRONG, WITHIN).link("a", "x").link("x", "b");
    IntStream.range(0, 50).forEach(i -> links.link("event" + i, "x", 1));
    ConnectionIndex rich = links.index();

    double alone = best(bare).score().total();
    assertThat(best(rich).score().total()).isEqualTo(alone);
    assertThat(rich.degree(Links.number(rich, "x"))).isEqualTo(52);
    assertThat(rich.breadth(Links.number(rich, "x"))).isEqualTo(2);
    assertThat(rich.breadth(Links.number(rich, "event0"))).isEqualTo(1);
  }

  @Test
  void takesLinksOfOneUndatedThingForSimultaneous() {
    ConnectionIndex index =
        new Links(STRONG)
            .link("a", "x")
            .link("b", "x")
            .undated("a", "one")
            .undated("b", "one")
            .index();

    Outcome found = PathSearch.find(index, Links.between(index, "a", "b"));

    assertThat(Links.names(index, found)).containsExactly("a one b", "a x b");
    assertThat(found.paths())
        .extracting(path -> path.score().parts().get("time"))
        .containsExactly(1.0, Math.sqrt(0.5));
  }

  private static FoundPath best(ConnectionIndex index) {
    return PathSearch.find(index, Links.between(index, "a", "b")).paths().get(0);
  }

  @Test
  void letsAHubBeAnEndAndNoSteppingStone() {
    ConnectionIndex index = star();

    Outcome through = PathSearch.find(index, Links.between(index, "n1", "n2").hubsAbove(20));
    Outcome to = PathSearch.find(index, Links.between(index, "n1", "hub").hubsAbove(20));

    assertThat(through.paths()).isEmpty();
    assertThat(through.nearestMiss().map(NearestMiss::hiddenBy)).contains(Exclusion.HUBS);
    assertThat(Links.names(index, to)).containsExactly("n1 hub");
  }

  @Test
  void passesAHubThatIsNamed() {
    ConnectionIndex index = star();
    SearchSpec spec = Links.between(index, "n1", "n2").hubsAbove(20);

    Outcome found = PathSearch.find(index, spec.through(Links.number(index, "hub")));

    assertThat(Links.names(index, found)).containsExactly("n1 hub n2");
  }

  private static ConnectionIndex star() {
    Links links = new Links(STRONG);
    IntStream.range(0, 30).forEach(i -> links.link("n" + i, "hub"));
    return links.index();
  }

  @Test
  void tellsThatAnUndatedLinkHidTheConnection() {
    ConnectionIndex index = new Links(STRONG).link("a", "b").index();

    Outcome found =
        PathSearch.find(
            index, Links.between(index, "a", "b").within(Window.at(SUMMER_2005), false));

    assertThat(found.paths()).isEmpty();
    assertThat(found.undatedLeftOut()).isEqualTo(1);
    assertThat(found.nearestMiss().map(NearestMiss::hiddenBy)).contains(Exclusion.UNDATED);
  }

  @Test
  void tellsThatTheWindowHidTheConnection() {
    ConnectionIndex index = new Links(STRONG).link("a", "b", 0, 2004).index();

    Outcome found =
        PathSearch.find(
            index, Links.between(index, "a", "b").within(Window.at(SUMMER_2005), false));

    assertThat(found.nearestMiss().map(NearestMiss::hiddenBy)).contains(Exclusion.WINDOW);
    assertThat(found.undatedLeftOut()).isZero();
  }

  @Test
  void takesWhatLastsAndWhatIsTimelessIntoAWindow() {
    ConnectionIndex index =
        new Links(STRONG, TIMELESS)
            .link("a", "b", 0, Days.from(Links.year(1990).first()))
            .link("b", "c", 1)
            .link("c", "d", 1, 1999)
            .index();
    SearchSpec spec = Links.between(index, "a", "c").within(Window.at(SUMMER_2005), false);

    assertThat(Links.names(index, PathSearch.find(index, spec))).containsExactly("a b c");
    SearchSpec past = Links.between(index, "a", "d").within(Window.at(SUMMER_2005), false);
    assertThat(PathSearch.find(index, past).paths()).isEmpty();
  }

  @Test
  void tellsWhichOfSeveralRestrictionsHidTheShortestConnection() {
    ConnectionIndex index =
        new Links(STRONG, WEAK)
            .link("a", "x", 0)
            .link("x", "y", 0)
            .link("y", "b", 0)
            .link("a", "m", 1)
            .link("m", "b", 1)
            .index();
    SearchSpec spec =
        Links.between(index, "a", "b")
            .using(BitSet.valueOf(new long[] {1}))
            .avoiding(only(Links.number(index, "x")));

    NearestMiss miss = PathSearch.find(index, spec).nearestMiss().orElseThrow();

    assertThat(miss.hiddenBy()).isEqualTo(Exclusion.RELATIONS);
    assertThat(Links.names(index, miss.path())).isEqualTo("a m b");
  }

  @Test
  void tellsAMissThatTakesSeveralRestrictionsToHide() {
    ConnectionIndex index = new Links(STRONG, STRONG).link("a", "x", 0).link("x", "b", 0).index();
    SearchSpec spec =
        Links.between(index, "a", "b")
            .using(BitSet.valueOf(new long[] {2}))
            .avoiding(only(Links.number(index, "x")));

    NearestMiss miss = PathSearch.find(index, spec).nearestMiss().orElseThrow();

    assertThat(miss.hiddenBy()).isEqualTo(Exclusion.SEVERAL);
    assertThat(Links.names(index, miss.path())).isEqualTo("a x b");
  }

  @Test
  void tellsThatTheConnectionIsLongerThanAskedFor() {
    ConnectionIndex index = new Links(STRONG).link("a", "b").link("b", "c").index();

    Outcome found = PathSearch.find(index, Links.between(index, "a", "c").hops(1));

    assertThat(found.nearestMiss().map(NearestMiss::hiddenBy)).contains(Exclusion.LENGTH);
  }

  @Test
  void saysNothingOfAMissWhereNothingIsConnected() {
    ConnectionIndex index = new Links(STRONG).link("a", "b").link("c", "d").index();

    Outcome found = PathSearch.find(index, Links.between(index, "a", "d").hops(3).hubsAbove(1));

    assertThat(found.paths()).isEmpty();
    assertThat(found.nearestMiss()).isEmpty();
  }

  @Test
  void connectsSetsWithoutPassingTheirMembers() {
    ConnectionIndex index =
        new Links(STRONG).link("a1", "a2").link("a2", "x").link("x", "b1").link("b1", "b2").index();
    SearchSpec spec =
        SearchSpec.between(
            new int[] {Links.number(index, "a1"), Links.number(index, "a2")},
            new int[] {Links.number(index, "b1"), Links.number(index, "b2")});

    assertThat(Links.names(index, PathSearch.find(index, spec))).containsExactly("a2 x b1");
  }

  @Test
  void saysThatTheWorkLimitWasMetAndSaysTheSameAgain() {
    Links links = new Links(STRONG);
    for (int i = 0; i < 30; i++) {
      for (int j = 0; j < i; j++) {
        links.link("n" + i, "n" + j);
      }
    }
    ConnectionIndex index = links.index();
    SearchSpec spec =
        Links.between(index, "n1", "n2").best(5, 1_000_000).limited(20_000, Duration.ofMinutes(1));

    Outcome found = PathSearch.find(index, spec);

    assertThat(found.limitMet()).contains(Limit.WORK);
    assertThat(found.paths()).hasSize(5);
    assertThat(PathSearchPropertyTest.shown(PathSearch.find(index, spec)))
        .isEqualTo(PathSearchPropertyTest.shown(found));
  }

  @Test
  void saysThatTimeWasOver() {
    ConnectionIndex index = star();
    SearchSpec spec = Links.between(index, "n1", "n2").best(1, 1).limited(1_000_000, Duration.ZERO);
    Links many = new Links(STRONG);
    IntStream.range(0, 10_000).forEach(i -> many.link("n" + i, "hub"));
    ConnectionIndex large = many.index();

    assertThat(PathSearch.find(index, spec).limitMet()).isEmpty();
    assertThat(PathSearch.find(large, spec.hops(3)).limitMet()).contains(Limit.TIME);
  }

  @Test
  void refusesASearchThatMakesNoSense() {
    SearchSpec spec = SearchSpec.between(1, 2);

    assertThatThrownBy(() -> SearchSpec.between(1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> spec.hops(SearchSpec.MOST_HOPS + 1))
        .hasMessageContaining("maxHops is 1 to 32");
    assertThatThrownBy(() -> spec.best(0)).hasMessageContaining("k is 1 or more");
    assertThatThrownBy(() -> spec.through(2)).hasMessageContaining("a node to pass is an end");
    assertThatThrownBy(() -> spec.within(new Window(2, 1), false))
        .hasMessageContaining("ends before it begins");
  }

  private static BitSet only(int node) {
    BitSet set = new BitSet();
    set.set(node);
    return set;
  }
}
