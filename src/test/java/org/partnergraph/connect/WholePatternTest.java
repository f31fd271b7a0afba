package org.partnergraph.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnergraph.ShippedStore;

class WholePatternTest {

  private static final String PATTERN =
      """
      PREFIX cp: <https://w3id.org/partnergraph/ontology#>
      PREFIX id: <https://w3id.org/partnergraph/id/>
      SELECT DISTINCT ?from ?to ?bearer WHERE {
        ?bearer a cp:Participation ; cp:agent ?from ; cp:event ?to
        %s
      }
      """;

  @Test
  void givesTheRowsOfThePattern() {
    int conditions = 0;
    int rows = 0;
    for (Relation relation : Edges.RELATIONS.all()) {
      Set<PatternRow> expected = rows(relation.pattern());
      assertThat(read(relation.pattern())).as(relation.id()).isEqualTo(expected);
      rows += expected.size();
      conditions += WholePattern.of(relation.pattern()).conditions();
    }
    assertThat(conditions).isGreaterThan(60);
    assertThat(rows).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FILTER EXISTS { ?from a cp:City }",
        "FILTER NOT EXISTS { ?post cp:holder ?from }",
        "FILTER(EXISTS { ?to cp:place id:leipzig } || NOT EXISTS { ?to a cp:Meeting })"
      })
  void readsOnceWhatEveryRowBinds(String filter) {
    Query pattern = QueryFactory.create(PATTERN.formatted(filter));
    assertThat(WholePattern.of(pattern).conditions()).isOne();
    assertThat(read(pattern)).isEqualTo(rows(pattern)).hasSizeLessThan(read("").size());
  }

  /** Read once, these would say something else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "FILTER(EXISTS { ?bearer cp:evidence ?n } || NOT EXISTS { ?to a ?kind })",
        "FILTER(EXISTS { ?to cp:place ?x } || NOT EXISTS { ?to cp:partOf ?x })",
        "FILTER NOT EXISTS { ?other cp:event ?to FILTER(?other != ?bearer) }",
        "OPTIONAL { ?to cp:place ?place } FILTER NOT EXISTS { ?place a cp:City }",
        "BIND(?to AS ?where) FILTER NOT EXISTS { ?where cp:place ?place }",
        "FILTER EXISTS { ?nothing a cp:City }"
      })
  void leavesAFilterThatIsNotTheSameReadOnce(String filter) {
    Query pattern = QueryFactory.create(PATTERN.formatted(filter));
    assertThat(WholePattern.of(pattern).conditions()).isZero();
    assertThat(read(pattern)).isEqualTo(rows(pattern));
  }

  private static Set<PatternRow> read(String filter) {
    return read(QueryFactory.create(PATTERN.formatted(filter)));
  }

  private static Set<PatternRow> read(Query pattern) {
    return ShippedStore.readOnly()
        .read(
            snapshot -> {
              Set<PatternRow> rows = new HashSet<>();
              WholePattern.of(pattern).read(snapshot, rows::add);
              return rows;
            });
  }

  private static Set<PatternRow> rows(Query pattern) {
    return Edges.select(pattern).stream()
        .map(PatternRow::of)
        .map(Objects::requireNonNull)
        .collect(Collectors.toSet());
  }
}
