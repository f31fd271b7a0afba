package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSetRewindable;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedPatternsTest {

  private static final String LONG = "a".repeat(60);

  private final DatasetGraph bounded = dataset();

  private static DatasetGraph dataset() {
    DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    BoundedPatterns.install(dataset);
    return dataset;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BIND(REGEX('%s', '^a*a*a*a*a*a*a*a*b$') AS ?x)",
        "BIND(REGEX('%s', ?p) AS ?x)",
        "FILTER(REGEX('%s', '^b$', 'i') || REGEX('%1$s', '^A*A*A*A*A*A*A*A*b', 'i'))",
        "BIND(REPLACE('%s', 'a*a*a*a*a*a*a*a*b', 'c') AS ?x)",
        "FILTER EXISTS { FILTER REGEX('%s', '^a*a*a*a*a*a*a*a*b$') }",
      })
  void endsAPatternThatWouldTakeYears(String part) {
    String query = "SELECT * { VALUES ?p { '^a*a*a*a*a*a*a*a*b$' } " + part.formatted(LONG) + " }";
    assertThatThrownBy(() -> rows(bounded, query)).isInstanceOf(CostlyTextError.class);
  }

  @Test
  void endsAPatternThatWouldOverflowTheStack() {
    String query = "SELECT * { BIND(REGEX('%s', '^(a|b)*$') AS ?x) }";
    assertThatThrownBy(() -> rows(bounded, query.formatted("ab".repeat(100_000))))
        .isInstanceOf(CostlyTextError.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REGEX('Kraków', 'KRAKÓW', 'i')",
        "REGEX('Kraków'@pl, '^K.*w$')",
        "REGEX('a.c', 'a.c', 'q')",
        "REGEX('abc', 'a.c', 'q')",
        "REGEX('a\\nb', '^b', 'm')",
        "REGEX('abc', 'a b c', 'x')",
        "REGEX(<http://example.org/>, 'a')",
        "REPLACE('Leipzig', 'i', 'I')",
        "REPLACE('Leipzig'@de, '(L)(e)', '$2$1')",
        "REPLACE('abc', '', '-')",
        "REPLACE('ABC', 'b', 'x', 'i')",
        "REPLACE(1, '1', '2')",
        "CONCAT('Kra', 'ków')",
        "CONCAT('a'@de, 'b'@de)",
        "CONCAT('a', 1)",
        "CONCAT('a', <http://example.org/>)",
      })
  void givesWhatArqGives(String expression) {
    String query = "SELECT ?x { VALUES ?r { 1 } BIND(" + expression + " AS ?x) }";
    RowSetRewindable expected = rows(DatabaseMgr.createDatasetGraph(), query);
    assertThat(ResultsCompare.equalsByTerm(expected, rows(bounded, query))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(GROUP_CONCAT(?x) AS ?y)",
        "(GROUP_CONCAT(?x; SEPARATOR='-') AS ?y)",
        "(GROUP_CONCAT(DISTINCT ?x) AS ?y)",
        "(GROUP_CONCAT(?x + 1) AS ?y) (COUNT(?x) AS ?n)",
        "(GROUP_CONCAT(?none) AS ?y)",
      })
  void joinsAsArqDoes(String columns) {
    String query = "SELECT " + columns + " { VALUES ?x { 1 2 'a' 2 } }";
    RowSetRewindable expected = rows(DatabaseMgr.createDatasetGraph(), query);
    assertThat(ResultsCompare.equalsByTerm(expected, rows(bounded, query))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (CONCAT(?x, ?x) AS ?y) { BIND('%s' AS ?x) }",
        "SELECT (REPLACE(?x, 'a', ?x) AS ?y) { BIND('%s' AS ?x) }",
        "SELECT (REPLACE(?x, '(a*)', '$1$1$1') AS ?y) { BIND('%s' AS ?x) }",
        "SELECT (GROUP_CONCAT(?x) AS ?y) { BIND('%s' AS ?x)"
            + " VALUES ?n { 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 } }",
      })
  void endsATextThatGrows(String query) {
    String text = "a".repeat(600_000);
    assertThatThrownBy(() -> rows(bounded, query.formatted(text)))
        .isInstanceOf(CostlyTextError.class)
        .hasMessageContaining("characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REGEX('abc', '(')",
        "REGEX('abc', 1)",
        "REGEX('abc', 'a', 1)",
        "REPLACE('abc', '(', 'x')",
      })
  void refusesWhatArqRefuses(String expression) {
    String query = "SELECT ?x { VALUES ?r { 1 } BIND(" + expression + " AS ?x) }";
    Throwable expected = catchThrowable(() -> rows(DatabaseMgr.createDatasetGraph(), query));
    assertThat(expected).isNotNull();
    assertThatThrownBy(() -> rows(bounded, query))
        .isInstanceOf(expected.getClass())
        .hasMessage(expected.getMessage());
  }

  private static RowSetRewindable rows(DatasetGraph dataset, String query) {
    return Txn.calculateRead(
        dataset,
        () -> {
          try (QueryExec run = QueryExec.dataset(dataset).query(query).build()) {
            return run.select().rewindable();
          }
        });
  }
}
