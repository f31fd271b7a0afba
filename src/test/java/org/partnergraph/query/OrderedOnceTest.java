package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedOnceTest {

  /** 1,600 rows. */
  private static final String ROWS =
      """
      VALUES ?a { 1 2 3 4 5 6 7 8 9 10 } VALUES ?b { 1 2 3 4 5 6 7 8 9 10 }
      VALUES ?c { 1 2 3 4 } VALUES ?d { "x" "Y" "z" "ä" }
      """;

  private static DatasetGraph plain;
  private static DatasetGraph ours;

  @BeforeAll
  static void open() {
    JenaSystem.init();
    plain = DatabaseMgr.createDatasetGraph();
    ours = DatabaseMgr.createDatasetGraph();
    BoundedPatterns.install(ours);
  }

  @Test
  void sortsByANumberThatIsDrawnForEachRow() {
    String query = "SELECT * { " + ROWS + " } ORDER BY RAND()";
    List<Binding> rows = rows(ours, query);
    assertThat(rows).hasSize(1600).doesNotHaveDuplicates();
    assertThat(rows.get(0).size()).as("variables of a row").isEqualTo(4);
    assertThat(rows(ours, query)).as("another order").isNotEqualTo(rows);
  }

  @Test
  void keepsDistinctRowsDistinct() {
    String query = "SELECT DISTINCT * { { SELECT ?a { %s } } } ORDER BY RAND()".formatted(ROWS);
    assertThat(rows(ours, query)).hasSize(10);
  }

  /** A sort of all rows for the sake of a few would be one too many. */
  @Test
  void leavesAnOrderThatIsTheSameEachTimeToTheOptimizer() {
    assertThat(plan("SELECT ?a { %s } ORDER BY DESC(?a + ?b) LIMIT 7")).contains("(top ");
    assertThat(plan("SELECT ?a { %s } ORDER BY RAND() LIMIT 7")).contains(".order0");
  }

  private static String plan(String query) {
    Context context = ours.getContext();
    RewriteFactory factory = context.get(ARQConstants.sysOptimizerFactory);
    Op op = Algebra.compile(QueryFactory.create(query.formatted(ROWS)));
    return factory.create(context).rewrite(op).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { %s } ORDER BY DESC(?a + ?b) LCASE(?d) ?c ?a",
        "SELECT ?b { %s } ORDER BY (?a * ?b) ?a ?b ?c ?d LIMIT 7 OFFSET 3",
        "SELECT DISTINCT ?a { %s } ORDER BY DESC(-?a)",
        "SELECT ?a (SUM(?b) AS ?sum) { %s } GROUP BY ?a ORDER BY DESC(COUNT(?b) + ?a)",
        "SELECT (STR(?a) AS ?text) { %s } ORDER BY STRLEN(?text) ?text",
        "SELECT ?a { { SELECT ?a ?b { %s } ORDER BY DESC(?a + ?b) ?a LIMIT 5 } }",
        "SELECT ?a ?d { %s } ORDER BY xsd:integer(?d) ?d ?a ?b ?c",
        "SELECT ?a { %s } ORDER BY ?a (5) ?b ?c ?d",
      })
  void givesTheOrderOfArq(String query) {
    String text = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> " + query.formatted(ROWS);
    List<Binding> expected = rows(plain, text);
    assertThat(expected).isNotEmpty();
    assertThat(rows(ours, text)).isEqualTo(expected);
  }

  private static List<Binding> rows(DatasetGraph dataset, String query) {
    return Txn.calculateRead(
        dataset,
        () -> {
          try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            RowSet rows = execution.select();
            return Stream.iterate(0, i -> rows.hasNext(), i -> i + 1)
                .map(i -> rows.next())
                .toList();
          }
        });
  }
}
