package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentPathsTest {

  private static final Relation ATTENDED = Links.relation("attended", 0.2, false);
  private static final Relation QUOTED = Links.toDocument("quoted", 1);

  @Test
  void areNoConnectionButTheNearestMiss() {
    ConnectionIndex index = deck().index();
    Outcome found = PathSearch.find(index, Links.between(index, "bloomberg", "leipzig"));

    assertThat(found.paths()).isEmpty();
    NearestMiss miss = found.nearestMiss().orElseThrow();
    assertThat(miss.hiddenBy()).isEqualTo(Exclusion.DOCUMENTS);
    assertThat(Links.names(index, miss.path())).isEqualTo("bloomberg deck leipzig");
  }

  @Test
  void areFoundWhereDocumentsAreAllowed() {
    ConnectionIndex index = deck().index();
    Outcome found = find(index, "bloomberg", "leipzig", 5);

    assertThat(Links.names(index, found)).containsExactly("bloomberg deck leipzig");
    assertThat(found.paths().get(0).score().parts()).containsKey("document");
  }

  @Test
  void comeAfterEveryRealLinkHoweverLong() {
    ConnectionIndex index = withRealLink(deck()).index();
    Outcome found = find(index, "bloomberg", "leipzig", 5);

    assertThat(Links.names(index, found))
        .containsExactly("bloomberg a b c d leipzig", "bloomberg deck leipzig");
    assertThat(found.paths())
        .isSortedAccordingTo(
            (one, other) -> Double.compare(other.score().total(), one.score().total()));
    assertThat(Links.names(index, find(index, "bloomberg", "leipzig", 1)))
        .containsExactly("bloomberg a b c d leipzig");
  }

  @Test
  void areToldOnlyWhereNoRealLinkIsHidden() {
    ConnectionIndex index = withRealLink(deck()).index();
    SearchSpec spec = Links.between(index, "bloomberg", "leipzig").hops(3);

    assertThat(PathSearch.find(index, spec).nearestMiss().orElseThrow().hiddenBy())
        .isEqualTo(Exclusion.LENGTH);
  }

  @Test
  void changeNothingForRealLinks() {
    ConnectionIndex without = withRealLink(new Links(ATTENDED, QUOTED)).index();
    ConnectionIndex with = withRealLink(deck()).index();

    assertThat(with.degree(Links.number(with, "leipzig"))).isEqualTo(1);
    assertThat(score(with)).isEqualTo(score(without));
    assertThat(with.withDocuments()).isSameAs(with.withDocuments()).isNotSameAs(with);
  }

  private static Score score(ConnectionIndex index) {
    return PathSearch.find(index, Links.between(index, "bloomberg", "leipzig"))
        .paths()
        .get(0)
        .score();
  }

  private static Outcome find(ConnectionIndex index, String from, String to, int k) {
    return PathSearch.find(index, Links.between(index, from, to).best(k).allowing(true));
  }

  private static Links deck() {
    return new Links(ATTENDED, QUOTED).link("bloomberg", "deck", 1).link("leipzig", "deck", 1);
  }

  private static Links withRealLink(Links links) {
    return links
        .link("bloomberg", "a")
        .link("a", "b")
        .link("b", "c")
        .link("c", "d")
        .link("d", "leipzig");
  }
}
