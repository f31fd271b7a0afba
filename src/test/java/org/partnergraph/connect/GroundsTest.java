package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroundsTest {

  private static final Relation ATTENDED = Links.relation("attended", 0.9, false);

  private final Terms terms = new Terms();

  @Test
  void keepsEveryBearerOfAnEdgeThatSeveralRowsGive() {
    EdgeRows rows = new EdgeRows(terms);
    add(rows, "a", "b", "first", "day");
    add(rows, "c", "d", "other", null);
    add(rows, "a", "b", "second", "day");
    add(rows, "a", "b", "third", "night");
    add(rows, "e", "f", null, null);
    Grounds grounds = rows.index(1, List.of(ATTENDED), Collection::size).grounds();

    assertThat(grounds.of(0))
        .isEqualTo(
            new Backing(
                Set.of(Links.iri("first"), Links.iri("second"), Links.iri("third")),
                Set.of(Links.iri("day"), Links.iri("night"))));
    assertThat(grounds.of(1)).isEqualTo(new Backing(Set.of(Links.iri("other")), Set.of()));
    assertThat(grounds.of(2)).isEqualTo(Backing.none());
  }

  @Test
  void keepsRowsThatComeSeveralTimesOnce() {
    EdgeRows rows = new EdgeRows(terms);
    for (int time = 0; time < 3; time++) {
      add(rows, "a", "b", "first", "day");
      add(rows, "a", "b", "second", "night");
      add(rows, "c", "d", null, null);
    }
    ConnectionIndex index = rows.index(1, List.of(ATTENDED), Collection::size);

    assertThat(index.edgeCount()).isEqualTo(2);
    assertThat(index.grounds().more().edge()).hasSize(1);
    assertThat(index.grounds().of(0).bearers()).hasSize(2);
  }

  private void add(
      EdgeRows rows, String from, String to, @Nullable String bearer, @Nullable String when) {
    rows.add(term(from), term(to), 0, Days.UNKNOWN, term(bearer), term(when), Terms.NONE);
  }

  private int term(@Nullable String name) {
    return name == null ? Terms.NONE : terms.of(Links.iri(name));
  }
}
