package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.apache.jena.query.Syntax;
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

  private static final String PREFIXES =
      """
      PREFIX afn: <http://jena.apache.org/ARQ/function#>
      PREFIX apf: <http://jena.apache.org/ARQ/property#>
      PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
      PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
      PREFIX sparql: <http://www.w3.org/ns/sparql#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

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
        "BIND(fn:matches('%s', 'a*a*a*a*a*a*a*a*b') AS ?x)",
        "BIND(fn:matches('%s', ?p) AS ?x)",
        "BIND(sparql:regex('%s', ?p) AS ?x)",
        "BIND(CALL(fn:matches, '%s', ?p) AS ?x)",
        "BIND(fn:apply(fn:matches, '%s', ?p) AS ?x)",
        "BIND(fn:replace('%s', 'a*a*a*a*a*a*a*a*b', 'c') AS ?x)",
        "BIND(sparql:replace('%s', ?p, 'c') AS ?x)",
        "?x apf:strSplit ('%s' 'a*a*a*a*a*a*a*a*b')",
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
        "fn:matches('Leipzig', '^l.*g$', 'i')",
        "fn:apply(fn:matches, 'Leipzig', 'x')",
        "fn:replace('Leipzig', '(L)(e)', '$2$1')",
        "fn:concat('a', 1, 'b')",
        "fn:upper-case('ß')",
        "sparql:regex('Leipzig', 'zig$')",
        "sparql:concat('a'@de, 'b'@de)",
        "afn:strjoin('-', 'a', 'b')",
        "afn:localname(<http://example.org/a>)",
        "math:pow(2, 10)",
        "math:pow(2, -1)",
        "math:exp10(3)",
        "xsd:integer('12')",
        "CALL(fn:concat, 'a', 'b')",
      })
  void givesWhatArqGives(String expression) {
    String query = "SELECT ?x { VALUES ?r { 1 } BIND(" + expression + " AS ?x) }";
    RowSetRewindable expected = rows(DatabaseMgr.createDatasetGraph(), query);
    assertThat(ResultsCompare.equalsByTerm(expected, rows(bounded, query))).isTrue();
  }

  @Test
  void splitsAsArqDoes() {
    String query = "SELECT ?x { ?x apf:strSplit ('a, b,c' ', *') }";
    assertThat(rows(bounded, query).size()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BIND(afn:wait(1) AS ?x)",
        "BIND(afn:sprintf('%s', 1) AS ?x)",
        "BIND(<java:org.apache.jena.sparql.function.library.wait>(1) AS ?x)",
        "BIND(fn:apply(afn:wait, 1) AS ?x)",
        "BIND(CALL(afn:wait, 1) AS ?x)",
        "?x apf:concat ('a' 'b')",
        "?x <java:org.apache.jena.sparql.pfunction.library.concat> ('a' 'b')",
      })
  void hasNoFunctionsThatDoNothingButHarm(String part) {
    RowSetRewindable rows = rows(bounded, "SELECT ?x { " + part + " }");
    assertThat(rows.stream().filter(row -> row.contains("x"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(GROUP_CONCAT(?x) AS ?y)",
        "(GROUP_CONCAT(?x; SEPARATOR='-') AS ?y)",
        "(GROUP_CONCAT(DISTINCT ?x) AS ?y)",
        "(GROUP_CONCAT(?x + 1) AS ?y) (COUNT(?x) AS ?n)",
        "(GROUP_CONCAT(?none) AS ?y)",
        "(GROUP_CONCAT(DISTINCT ?none) AS ?y)",
        "(GROUP_CONCAT(DISTINCT ?x; SEPARATOR=', ') AS ?y)",
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
        "SELECT (GROUP_CONCAT(DISTINCT CONCAT(STR(?n), ?x)) AS ?y) { BIND('%s' AS ?x)"
            + " VALUES ?n { 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 } }",
        "SELECT (fn:concat(?x, ?x) AS ?y) { BIND('%s' AS ?x) }",
        "SELECT (sparql:concat(?x, ?x) AS ?y) { BIND('%s' AS ?x) }",
        "SELECT (afn:strjoin(?x, 1, 2, 3) AS ?y) { BIND('%s' AS ?x) }",
        "SELECT (fn:replace(?x, 'a', ?x) AS ?y) { BIND('%s' AS ?x) }",
        "SELECT (math:pow(STRLEN(?x), 100000000) AS ?y) { BIND('%s' AS ?x) }",
        "SELECT (math:exp10(100000000) AS ?y) { BIND('%s' AS ?x) }",
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
          try (QueryExec run =
              QueryExec.dataset(dataset).query(PREFIXES + query, Syntax.syntaxARQ).build()) {
            return run.select().rewindable();
          }
        });
  }
}
