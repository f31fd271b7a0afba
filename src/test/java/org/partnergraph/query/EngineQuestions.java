package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.partnergraph.store.KnowledgeStore;

/** Every shipped question, asked of an engine elsewhere, gives the result that stands beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EngineQuestions {

  private FoundingGraph graph;

  /** A store with nothing in it. */
  abstract KnowledgeStore open();

  abstract void stop();

  /**
   * Those that this engine answers otherwise; each is tested to differ, so that none stays here.
   */
  abstract Set<String> differing();

  @BeforeAll
  void load() {
    graph = FoundingGraph.in(open());
  }

  @AfterAll
  void close() {
    graph.close();
    stop();
  }

  private List<Question> questions() {
    return graph.catalogue().questions();
  }

  @Test
  void askedAreAllOfThem() {
    assertThat(questions())
        .hasSizeGreaterThan(50)
        .extracting(Question::id)
        .containsAll(differing());
  }

  @TestFactory
  Stream<DynamicTest> givesTheExpectedResult() {
    return questions().stream()
        .filter(question -> !differing().contains(question.id()))
        .map(q -> DynamicTest.dynamicTest(q.id(), () -> ExpectedResults.check(graph, q)));
  }

  @TestFactory
  Stream<DynamicTest> knowsWhichDiffer() {
    return questions().stream()
        .filter(question -> differing().contains(question.id()))
        .map(q -> DynamicTest.dynamicTest(q.id(), () -> differs(q)));
  }

  private void differs(Question question) {
    assertThatThrownBy(() -> ExpectedResults.check(graph, question)).isNotNull();
  }
}
