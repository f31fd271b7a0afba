package org.partnergraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.partnergraph.ShippedStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Violation;

/** The examples of the ontology: what the shapes accept and what they refuse. */
class OntologyExamplesTest {

  private static final Path ONTOLOGY = ShippedStore.HOME.resolve("ontology");
  private static final String PROMISE = "# violates: cps:";

  private static Graph shapes;
  private static Graph vocabulary;
  private static ShapeGuard guard;

  @BeforeAll
  static void readOntology() throws IOException {
    shapes = new ShippedGraph(ShippedStore.HOME).shapes(Namespaces.CANONICAL);
    guard = new ShapeGuard(shapes, Namespaces.CANONICAL);
    vocabulary = parse(ONTOLOGY.resolve("partnergraph.ttl"));
    for (Path file : files("vocabularies")) {
      GraphUtil.addInto(vocabulary, parse(file));
    }
  }

  @TestFactory
  Stream<DynamicTest> acceptsEachValidExample() throws IOException {
    List<Path> files = files("examples/valid");
    assertThat(files).hasSizeGreaterThan(80);
    return files.stream()
        .map(file -> dynamicTest(name(file), () -> assertThat(violations(file)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> refusesEachInvalidExampleForTheReasonItNames() throws IOException {
    List<Path> files = files("examples/invalid");
    assertThat(files).hasSizeGreaterThan(220);
    return files.stream().map(file -> dynamicTest(name(file), () -> refusesAsPromised(file)));
  }

  private static void refusesAsPromised(Path file) throws IOException {
    List<Violation> violations = violations(file);
    assertThat(violations).extracting(Violation::shape).containsOnly(promised(file));
    assertThat(violations)
        .allSatisfy(v -> assertThat(v.messages()).containsOnlyKeys("de", "en", "pl"));
  }

  @Test
  void hasAnInvalidExampleForEveryShape() throws IOException {
    Set<String> promised = new TreeSet<>();
    for (Path file : files("examples/invalid")) {
      promised.add(promised(file));
    }
    assertThat(codes()).hasSizeGreaterThan(180).containsExactlyInAnyOrderElementsOf(promised);
  }

  /** The shapes that can stand in a report: not those that only serve others. */
  private static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    try (QueryExec execution =
        QueryExec.graph(shapes).query(TestQuery.named("shape-codes.rq")).build()) {
      execution.select().forEachRemaining(row -> codes.add(localName(row.get("shape"))));
    }
    return codes;
  }

  private static String localName(Node shape) {
    return shape.getURI().substring(Namespaces.CANONICAL.shapes().length());
  }

  private static String promised(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      String first = lines.findFirst().orElse("");
      assertThat(first).startsWith(PROMISE);
      return first.substring(PROMISE.length()).strip();
    }
  }

  private static List<Violation> violations(Path example) {
    Graph data = parse(example);
    GraphUtil.addInto(data, vocabulary);
    return guard.validate(data);
  }

  /** Some examples hold ill-formed literals on purpose: shapes are to refuse them, not a parser. */
  private static Graph parse(Path file) {
    Graph graph = GraphFactory.createGraphMem();
    RDFParser.source(file).errorHandler(ErrorHandlerFactory.errorHandlerNoWarnings).parse(graph);
    return graph;
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(ONTOLOGY.resolve(folder))) {
      return files.filter(file -> name(file).endsWith(".ttl")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
