package org.partnergraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How the ontology is made, and how well it and those that use it fit together. Each query in
 * {@code checks} looks for one kind of mistake, which its first line names; {@code exceptions.ttl}
 * says what is as it is on purpose, and {@code broken.trig} makes each mistake once.
 */
class OntologyTest {

  private static final DatasetGraph SHIPPED = CheckedFiles.shipped();
  private static final DatasetGraph BROKEN = CheckedFiles.broken();

  @ParameterizedTest
  @CsvSource({
    "ontology, 2500",
    "vocabularies, 800",
    "alignments, 80",
    "shapes, 1100",
    "data, 3500",
    "context, 200",
    "examples, 500",
    "terms, 1500"
  })
  void looksAtEveryKindOfFile(String graph, int statements) {
    assertThat(SHIPPED.getGraph(CheckedFiles.name(graph)).size()).isGreaterThan(statements);
  }

  @Test
  void looksForManyKindsOfMistake() {
    assertThat(checks()).hasSizeGreaterThan(25);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void doesNotMakeTheMistake(Check check) throws IOException {
    assertThat(check.rows(SHIPPED)).as(check.mistake()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void findsTheMistakeWhereItIsMade(Check check) {
    Set<Node> found =
        check.rows(BROKEN).stream().map(row -> row.get("term")).collect(Collectors.toSet());
    assertThat(check.made()).isNotEmpty();
    assertThat(found).containsAll(check.made());
  }

  static List<Check> checks() {
    return CheckedFiles.files("src/test/resources/org/partnergraph/ontology/checks", ".rq").stream()
        .map(Check::new)
        .toList();
  }

  /** A query for one kind of mistake; each row is one, made by {@code ?term}. */
  record Check(Path file) {

    List<Binding> rows(DatasetGraph data) {
      Query query = QueryFactory.read(file.toString());
      List<Binding> rows = new ArrayList<>();
      try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
        execution.select().forEachRemaining(rows::add);
      }
      return rows;
    }

    String mistake() throws IOException {
      try (Stream<String> lines = Files.lines(file)) {
        return lines.findFirst().orElse("").substring("# ".length());
      }
    }

    /** Who makes the mistake in the broken ontology. */
    List<Node> made() {
      return BROKEN.stream(
              CheckedFiles.name("mistakes"),
              Node.ANY,
              CheckedFiles.name("makes"),
              NodeFactory.createLiteralString(toString()))
          .map(quad -> quad.getSubject())
          .toList();
    }

    @Override
    public String toString() {
      return file.getFileName().toString().replace(".rq", "");
    }
  }
}
