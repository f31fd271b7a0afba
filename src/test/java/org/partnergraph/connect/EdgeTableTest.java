package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which rows about the same two are one edge, and when that may hold. */
class EdgeTableTest {

  private static final List<Integer> ALWAYS = List.of(1985, 1993, 1998, 2003, 2020);
  private static final Days NINETIES = new Days(day(1990), day(1996) - 1);
  private static final Days LATER = new Days(day(2000), day(2006) - 1);

  private static int day(int year) {
    return Links.year(year).first();
  }

  private static Days seen(int year) {
    return Links.year(year).unbounded();
  }

  /** The years within which each edge may hold. */
  private static List<List<Integer>> years(Days... rows) {
    Links links = new Links(Links.relation("held", 1, false));
    for (Days row : rows) {
      links.link("one", "other", 0, row);
    }
    EdgeTable edges = links.index().edges();
    return IntStream.range(0, edges.size())
        .mapToObj(
            edge ->
                IntStream.of(1985, 1993, 1998, 2003, 2020)
                    .filter(year -> edges.mayHold(edge, Window.between(date(year), date(year))))
                    .boxed()
                    .toList())
        .toList();
  }

  private static LocalDate date(int year) {
    return LocalDate.of(year, 6, 1);
  }

  @Test
  void keepsTimesApartThatDoNotMeet() {
    assertThat(years(LATER, NINETIES)).containsExactly(List.of(1993), List.of(2003));
    assertThat(years(NINETIES, new Days(day(1995), day(2000)))).hasSize(1);
    assertThat(years(NINETIES, Days.from(day(1996)))).hasSize(1);
  }

  /** Whatever else is known of the two, what was only seen may have held on other days. */
  @Test
  void keepsWhatWasSeenApartFromWhatIsDated() {
    assertThat(years(NINETIES, seen(1993))).containsExactly(List.of(1993), ALWAYS);
    assertThat(years(seen(1993), LATER, NINETIES))
        .containsExactly(List.of(1993), List.of(2003), ALWAYS);
    assertThat(years(seen(1993), seen(2003), Days.UNKNOWN.unbounded())).containsExactly(ALWAYS);
  }

  @Test
  void takesAnUndatedRowForThatOfTheLastEdge() {
    assertThat(years(Days.UNKNOWN, NINETIES)).containsExactly(List.of(1993));
    assertThat(years(Days.UNKNOWN, seen(1993))).containsExactly(ALWAYS);
    assertThat(years(Days.UNKNOWN, Days.UNKNOWN)).hasSize(1);
  }
}
