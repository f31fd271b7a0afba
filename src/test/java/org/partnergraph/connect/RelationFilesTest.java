package org.partnergraph.connect;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.partnergraph.connect.Edges.Edge;
import org.partnergraph.entities.Basis;
import org.partnergraph.query.Catalogue;
import org.partnergraph.store.Namespaces;

/** Every shipped relation, on the shipped graph. */
class RelationFilesTest {

  private static final Path FOLDER = Edges.QUERIES.resolve("relations");
  private static final Map<Node, Set<Node>> TYPES = Edges.table("types.rq", "thing", "class");
  private static final Map<Node, Set<Node>> PROVEN =
      Edges.table("supports.rq", "thing", "property");

  @TestFactory
  Stream<DynamicTest> findsTheLinksThatTheTextsState() {
    return each(relation -> assertThat(csv(relation)).isEqualTo(expected(relation)));
  }

  @TestFactory
  Stream<DynamicTest> linksEntitiesThatThePolicyAllows() {
    return each(
        relation ->
            assertThat(Edges.of(relation))
                .isNotEmpty()
                .allSatisfy(edge -> assertThat(edge.from()).isNotEqualTo(edge.to()))
                .allSatisfy(edge -> isAllowed(relation, edge.from()))
                .allSatisfy(edge -> isAllowed(relation, edge.to())));
  }

  @TestFactory
  Stream<DynamicTest> restsOnEvidenceOfWhatThePatternReads() {
    return each(
        relation ->
            assertThat(Edges.of(relation))
                .extracting(edge -> PROVEN.getOrDefault(edge.bearer(), Set.of()))
                .allSatisfy(
                    proven ->
                        assertThat(
                                relation.basis() == Basis.STATED
                                    ? !Collections.disjoint(proven, relation.properties())
                                    : !proven.isEmpty())
                            .isTrue()));
  }

  @Test
  void areTestedAsOftenAsThereAreFiles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> queries = files.filter(file -> file.toString().endsWith(".rq")).toList();
      assertThat(queries).hasSizeGreaterThan(40);
      assertThat(findsTheLinksThatTheTextsState()).hasSameSizeAs(queries);
    }
  }

  @Test
  void haveNoExpectedFileLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.filter(file -> file.toString().endsWith(".csv")))
          .hasSameSizeAs(Edges.RELATIONS.all());
    }
  }

  @Test
  void neverStateOneLinkTwice() {
    Map<List<Node>, String> seen = new HashMap<>();
    for (Relation relation : Edges.RELATIONS.all()) {
      for (Edge edge : Edges.of(relation)) {
        List<Node> link = List.of(edge.from(), edge.to(), edge.bearer());
        String row = relation.id() + " " + edge.csv();
        assertThat(seen.put(link, relation.id())).as(row).isIn(null, relation.id());
      }
    }
    assertThat(seen).hasSizeGreaterThan(200);
  }

  @Test
  void areNotQuestions() {
    assertThat(Catalogue.load(Edges.QUERIES, Namespaces.CANONICAL).questions())
        .isNotEmpty()
        .noneMatch(question -> question.topic().equals("relations"));
  }

  @Test
  void excludeOnlyClassesThatExist() {
    assertThat(Edges.RELATIONS.policy().excluded())
        .isNotEmpty()
        .isSubsetOf(Edges.rows("classes.rq").stream().map(row -> row.get("class")).toList());
    assertThat(Edges.RELATIONS.policy().hubDegree()).isEqualTo(500);
  }

  @Test
  void leadToADocumentWhereTheySaySo() {
    List<Relation> toDocuments = Edges.RELATIONS.all().stream().filter(Relation::document).toList();
    assertThat(toDocuments)
        .extracting(Relation::id)
        .containsExactly("author-of", "content-of", "mentioned-in", "quoted-in");
    assertThat(toDocuments)
        .flatExtracting(Edges::of)
        .hasSizeGreaterThan(100)
        .allSatisfy(
            edge ->
                assertThat(TYPES.get(edge.to()))
                    .containsAnyElementsOf(Edges.RELATIONS.policy().documents()));
  }

  @Test
  void nameEachKindOfLinkOnce() {
    for (String language : List.of("de", "en", "pl")) {
      assertThat(Edges.RELATIONS.all())
          .extracting(relation -> relation.clauses().sentence().in(language))
          .doesNotHaveDuplicates();
    }
  }

  private static void isAllowed(Relation relation, Node node) {
    assertThat(TYPES).as("the entities").containsKey(node);
    Policy policy = Edges.RELATIONS.policy();
    assertThat(TYPES.get(node)).as(Edges.id(node)).doesNotContainAnyElementsOf(policy.excluded());
    if (!relation.document()) {
      assertThat(TYPES.get(node))
          .as(Edges.id(node))
          .doesNotContainAnyElementsOf(policy.documents());
    }
  }

  private static String csv(Relation relation) {
    return Edges.of(relation).stream()
        .map(Edge::csv)
        .sorted()
        .collect(joining("\n", "from,to,bearer,earliest,latest\n", "\n"));
  }

  private static String expected(Relation relation) throws IOException {
    return Files.readString(FOLDER.resolve(relation.id() + ".expected.csv"));
  }

  private static Stream<DynamicTest> each(CheckedConsumer check) {
    return Edges.RELATIONS.all().stream()
        .map(relation -> DynamicTest.dynamicTest(relation.id(), () -> check.accept(relation)));
  }

  @FunctionalInterface
  private interface CheckedConsumer {
    void accept(Relation relation) throws IOException;
  }
}
