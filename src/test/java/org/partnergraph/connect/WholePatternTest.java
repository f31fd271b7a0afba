package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.Test;

class WholePatternTest {

  @Test
  void givesTheRowsOfThePattern() {
    int changed = 0;
    int rows = 0;
    for (Relation relation : Edges.RELATIONS.all()) {
      Query whole = WholePattern.of(relation.pattern());
      List<String> expected = rows(relation.pattern());
      assertThat(rows(whole).stream().distinct().toList()).as(relation.id()).isEqualTo(expected);
      rows += expected.size();
      changed += whole.getQueryPattern().equals(relation.pattern().getQueryPattern()) ? 0 : 1;
    }
    assertThat(changed).isGreaterThan(30);
    assertThat(rows).isGreaterThan(100);
  }

  private static List<String> rows(Query query) {
    return Edges.select(query).stream().map(Object::toString).sorted().toList();
  }
}
