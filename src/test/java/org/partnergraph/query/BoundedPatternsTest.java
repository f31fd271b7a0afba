package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        "BIND(REGEX('%s', '^(a+)+b$') AS ?x)",
        "BIND(REGEX('%s', ?p) AS ?x)",
        "FILTER(REGEX('%s', '^(a|aa)+$', 'i') || REGEX('%1$s', '^(A|AA)+b', 'i'))",
        "BIND(REPLACE('%s', '(a+)+b', 'c') AS ?x)",
        "FILTER EXISTS { FILTER REGEX('%s', '^(a|a)+b$') }",
      })
  void endsAPatternThatWouldTakeYears(String part) {
    String query = "SELECT * { VALUES ?p { '^(a+)+b$' } " + part.formatted(LONG) + " }";
    assertThatThrownBy(() -> rows(bounded, query)).isInstanceOf(CostlyPatternException.class);
  }

  @Test
  void endsAPatternThatWouldOverflowTheStack() {
    String query = "SELECT * { BIND(REGEX('%s', '^(a|b)*$') AS ?x) }";
    assertThatThrownBy(() -> rows(bounded, query.formatted("ab".repeat(100_000))))
        .isInstanceOf(CostlyPatternException.class);
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
        "REGEX('abc', '(')",
        "REGEX(<http://example.org/>, 'a')",
        "REGEX('abc', 1)",
        "REGEX('abc', 'a', 1)",
        "REPLACE('Leipzig', 'i', 'I')",
        "REPLACE('Leipzig'@de, '(L)(e)', '$2$1')",
        "REPLACE('abc', '', '-')",
        "REPLACE('ABC', 'b', 'x', 'i')",
        "REPLACE('abc', '(', 'x')",
        "REPLACE(1, '1', '2')",
      })
  void givesWhatArqGives(String expression) {
    String query = "SELECT ?x { VALUES ?r { 1 } BIND(" + expression + " AS ?x) }";
    RowSetRewindable expected = rows(DatabaseMgr.createDatasetGraph(), query);
    assertThat(ResultsCompare.equalsByTerm(expected, rows(bounded, query))).isTrue();
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
