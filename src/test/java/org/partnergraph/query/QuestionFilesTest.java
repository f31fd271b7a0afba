package org.partnergraph.query;

import static java.util.Collections.emptySortedMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.partnergraph.query.QuestionResult.Rows;

/** Every shipped question, asked with its examples, gives the result that stands beside it. */
class QuestionFilesTest {

  private static final Pattern EXCLUDED_ROLES =
      Pattern.compile("NOT IN\\s*\\(([^)]*role-sender-of-greetings[^)]*)\\)");

  private final FoundingGraph graph = FoundingGraph.shared();

  @TestFactory
  Stream<DynamicTest> givesTheExpectedResult() {
    return graph.catalogue().questions().stream()
        .map(
            question ->
                DynamicTest.dynamicTest(
                    question.id(), () -> ExpectedResults.check(graph, question)));
  }

  @TestFactory
  Stream<DynamicTest> givesTheSameRowsAsItsSparql() {
    return tables().stream()
        .map(question -> DynamicTest.dynamicTest(question.id(), () -> checkSparql(question)));
  }

  @Test
  void isTestedAsOftenAsThereAreFiles() throws IOException {
    try (Stream<Path> files = Files.walk(FoundingGraph.QUERIES)) {
      List<Path> queries =
          files
              .filter(path -> path.toString().endsWith(".rq"))
              .filter(path -> !path.startsWith(FoundingGraph.QUERIES.resolve("relations")))
              .toList();
      assertThat(queries).hasSizeGreaterThan(15).allSatisfy(QuestionFilesTest::hasExpectedResult);
      assertThat(givesTheExpectedResult()).hasSameSizeAs(queries);
    }
  }

  @Test
  void hasAnAnswerToItsExamples() {
    assertThat(tables()).hasSizeGreaterThan(15);
    assertThat(tables())
        .allSatisfy(
            question ->
                assertThat(((Rows) graph.ask(question, ExpectedResults.examples(question))).rows())
                    .as(question.id())
                    .isNotEmpty());
  }

  @Test
  void saysWhatItCannotTell() {
    assertThat(graph.catalogue().questions())
        .hasSizeGreaterThan(50)
        .allSatisfy(
            question ->
                assertThat(question.limits().map(LocalText::byLanguage).orElse(emptySortedMap()))
                    .as(question.id())
                    .containsOnlyKeys("de", "en", "pl")
                    .allSatisfy((language, text) -> assertThat(text).hasSizeBetween(60, 600)));
  }

  @Test
  void namesTheSameRolesWhereverPresenceMatters() throws IOException {
    Set<Set<String>> lists = new HashSet<>();
    for (Path folder :
        List.of(FoundingGraph.QUERIES, FoundingGraph.HOME.resolve("ontology/rules"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".rq")).toList()) {
          EXCLUDED_ROLES
              .matcher(Files.readString(file))
              .results()
              .forEach(found -> lists.add(Set.of(found.group(1).strip().split("\\s*,\\s*"))));
        }
      }
    }
    assertThat(lists)
        .containsExactly(
            Set.of(
                "id:role-sender-of-greetings",
                "id:role-conveyor-of-greetings",
                "id:role-organiser",
                "id:role-co-organiser"));
  }

  private List<Question> tables() {
    return graph.catalogue().questions().stream()
        .filter(question -> question.returns() == Returns.ROWS)
        .toList();
  }

  private void checkSparql(Question question) {
    Map<String, String> examples = ExpectedResults.examples(question);

    Rows elsewhere = graph.select(question.sparql(graph.bind(question, examples)));

    assertThat(ReadableRows.csv(elsewhere))
        .isEqualTo(ExpectedResults.readable(graph.ask(question, examples)));
  }

  private static void hasExpectedResult(Path query) {
    assertThat(Stream.of(Returns.values()).map(shape -> ExpectedResults.expected(query, shape)))
        .as("expected results of " + query)
        .filteredOn(Files::exists)
        .hasSize(1);
  }
}
