package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;

/** On small graphs, where ARQ's own way has stack enough, both give the same solutions. */
class PathExecutorTest {

  private static final String PREFIX = "PREFIX : <http://example.org/> ";
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
          "(:p{1,2}/:q)*");
  private static final List<String> ENDS =
      List.of("?a % ?b", ":n0 % ?b", "?a % :n1", ":n0 % :n1", "?a % ?a", ":nowhere % ?b");

  @Test
  void givesWhatArqGives() {
    int solutions = 0;
    for (int seed = 0; seed < 40; seed++) {
      DatasetGraph ours = graph(seed);
      DatasetGraph arqs = graph(seed);
      PathExecutor.install(ours);
      for (String path : PATHS) {
        for (String ends : ENDS) {
          String query = PREFIX + "SELECT * { " + ends.replace("%", path) + " }";
          List<String> expected = rows(arqs, query);
          assertThat(rows(ours, query)).as("%d: %s", seed, query).isEqualTo(expected);
          solutions += expected.size();
        }
      }
    }
    assertThat(solutions).isGreaterThan(10_000);
  }

  private static DatasetGraph graph(int seed) {
    Random random = new Random(seed);
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        data,
        () -> {
          for (int i = random.nextInt(20); i >= 0; i--) {
            Node property = node(random.nextBoolean() ? "p" : "q");
            Node from = node("n" + random.nextInt(7));
            data.add(Quad.defaultGraphIRI, from, property, node("n" + random.nextInt(7)));
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
