package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On small graphs, where ARQ's own way has stack enough, both give the same solutions. */
class PathExecutorTest {

  private static final String PREFIX =
      "PREFIX : <http://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ";
  private static final List<Node> LITERALS =
      Stream.of("'1'", "'01'^^xsd:integer", "1", "1.0", "1.00", "'1'^^xsd:int", "'b'@en", "'b'@EN")
          .map(text -> SSE.parseNode(text))
          .toList();
  private static final List<String> PATHS =
      List.of(
          ":p+",
          ":p*",
          "(:p|:q)+",
          "(:p/:q)+",
          "(:p|^:q)*",
          "^(:p+)",
          ":p+/:q",
          ":p/:q*",
          ":p*/:q*",
          "(:p+)?/:q",
          "(:p*)+",
          "(:p+|:q)*",
          "!(:p)+",
          "(:p{2})+",
          "(:p{1,2}/:q)*",
          "((:p|:q){3})*",
          "((:p/^:p){0,2})+",
          "(^(:p{2}))+",
          "((:p{2})?/:q)+",
          "((:p|^:p)/^:q)*",
          "(:p/^:p/:p)+/(:q|:p)");
  private static final List<String> ENDS =
      List.of(
          "?a % ?b",
          ":n0 % ?b",
          "?a % :n1",
          ":n0 % :n1",
          "?a % ?a",
          ":nowhere % ?b",
          "?a % '1'",
          "?a % 1",
          "'01'^^xsd:integer % ?b",
          ":n0 % '01'^^xsd:integer",
          "1 % 1.0",
          "1 % '01'^^xsd:integer",
          "'1'^^xsd:int % '01'^^xsd:int",
          "'b'@EN % 'b'@en",
          "?a :p ?b . ?a % ?b",
          "?b :p ?c FILTER EXISTS { ?b % ?c }",
          "VALUES ?b { '01'^^xsd:integer 1.00 'b'@En } ?a % ?b",
          "VALUES (?a ?b) { ('01'^^xsd:integer 1) (1.0 1.00) } ?a % ?b");

  private static final List<String> GRAPHS =
      List.of(
          "SELECT * { GRAPH ?g { $ } }",
          "SELECT * { GRAPH :g1 { $ } }",
          "SELECT * { GRAPH <urn:x-arq:UnionGraph> { $ } }",
          "SELECT * FROM :g0 { $ }",
          "SELECT * FROM :g0 FROM :g1 { $ }",
          "SELECT * FROM :g0 FROM NAMED :g1 FROM NAMED :g2 { GRAPH ?g { $ } }",
          "SELECT * FROM NAMED :g1 { $ }");

  @Test
  void givesWhatArqGives() {
    assertThat(compare(12, List.of("SELECT * { $ }"), false)).isGreaterThan(5_000);
  }

  @Test
  void givesWhatArqGivesInOtherGraphs() {
    assertThat(compare(5, GRAPHS, false)).isGreaterThan(5_000);
  }

  @Test
  void givesWhatArqGivesWhereTheDefaultGraphIsTheUnion() {
    assertThat(compare(4, List.of("SELECT * { $ }", GRAPHS.get(0), GRAPHS.get(5)), true))
        .isGreaterThan(5_000);
  }

  @ParameterizedTest
  @FieldSource("GRAPHS")
  void isTheExecutorOfOtherGraphsToo(String template) {
    for (boolean union : new boolean[] {true, false}) {
      DatasetGraph ours = graph(1, union);
      PathExecutor.install(ours);
      assertThat(Txn.calculateRead(ours, () -> ours.containsGraph(node("g1")))).isTrue();
      String query = PREFIX + template.replace("$", "?a (:p|:q){2,} ?b");
      assertThatThrownBy(() -> rows(ours, query)).isInstanceOf(PathTooDeepException.class);
    }
  }

  /** More ways than could be listed, between few nodes. */
  @Test
  void needNotListTheWaysWithinAClosure() {
    DatasetGraph data = dense(20);
    String step = "(:p/^:p/:p/^:p/:p/^:p)";
    for (String path : List.of(step + "+", "(" + step + "{5})*", "(:p{1,30})+")) {
      String query = PREFIX + "SELECT * { :n0 " + path + " ?b }";
      assertTimeout(Duration.ofMinutes(2), () -> assertThat(rows(data, query)).hasSize(20));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?a :p+ ?b", "?a (:p/^:p)* ?a", "?a :p ?c . ?b :p* ?d", ":n0 :p* ?a . ?b :p+ ?c"})
  void endsWhenItsTimeIsOver(String pattern) {
    DatasetGraph data = dense(150);
    Query query = QueryFactory.create(PREFIX + "SELECT (COUNT(*) AS ?n) { " + pattern + " }");
    long start = System.nanoTime();
    Txn.executeRead(
        data,
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(data)
                  .query(query)
                  .overallTimeout(50, TimeUnit.MILLISECONDS)
                  .build()) {
            RowSet rows = execution.select();
            assertThatThrownBy(() -> rows.forEachRemaining(row -> {}))
                .isInstanceOf(QueryCancelledException.class);
          }
        });
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }

  /** How many solutions were compared. */
  private static int compare(int seeds, List<String> templates, boolean union) {
    int solutions = 0;
    for (int seed = 0; seed < seeds; seed++) {
      DatasetGraph ours = graph(seed, union);
      DatasetGraph arqs = graph(seed, union);
      PathExecutor.install(ours);
      for (String template : templates) {
        for (String pattern : patterns()) {
          String query = PREFIX + template.replace("$", pattern);
          List<String> expected = rows(arqs, query);
          assertThat(rows(ours, query)).as("%d: %s", seed, query).isEqualTo(expected);
          solutions += expected.size();
        }
      }
    }
    return solutions;
  }

  private static List<String> patterns() {
    return PATHS.stream()
        .flatMap(path -> ENDS.stream().map(ends -> ends.replace("%", path)))
        .toList();
  }

  private static DatasetGraph graph(int seed, boolean union) {
    Random random = new Random(seed);
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    data.getContext().set(TDB2.symUnionDefaultGraph, union);
    Txn.executeWrite(
        data,
        () -> {
          for (int i = random.nextInt(20); i >= 0; i--) {
            Node property = node(random.nextBoolean() ? "p" : "q");
            Node from = node("n" + random.nextInt(7));
            Node to = random.nextInt(4) == 0 ? literal(random) : node("n" + random.nextInt(7));
            data.add(Quad.defaultGraphIRI, from, property, to);
            data.add(node("g" + random.nextInt(3)), from, property, to);
            data.add(node("g" + random.nextInt(3)), from, property, to);
          }
        });
    return data;
  }

  private static Node literal(Random random) {
    return LITERALS.get(random.nextInt(LITERALS.size()));
  }

  /** Each node with a triple to each. */
  private static DatasetGraph dense(int nodes) {
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    PathExecutor.install(data);
    Txn.executeWrite(
        data,
        () -> {
          for (int i = 0; i < nodes * nodes; i++) {
            Node to = node("n" + i / nodes);
            data.add(Quad.defaultGraphIRI, node("n" + i % nodes), node("p"), to);
          }
        });
    return data;
  }

  private static Node node(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }

  private static List<String> rows(DatasetGraph data, String query) {
    return Txn.calculateRead(
        data,
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(data).query(QueryFactory.create(query, Syntax.syntaxARQ)).build()) {
            return execution.select().stream().map(Object::toString).sorted().toList();
          }
        });
  }
}
