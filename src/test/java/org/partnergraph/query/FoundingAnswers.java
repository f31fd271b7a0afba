package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.partnergraph.query.QuestionResult.Answer;
import org.partnergraph.query.QuestionResult.Rows;

/** Asks the shipped questions of the shipped graph. */
final class FoundingAnswers {

  private FoundingAnswers() {}

  static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> assertRows(
      String question, Map<String, String> arguments, String... columns) {
    return assertThat(ReadableRows.tuples(rows(question, arguments), columns));
  }

  static Stream<String> texts(String question, Map<String, String> arguments, String column) {
    return rows(question, arguments).rows().stream().map(row -> ReadableRows.text(row, column));
  }

  static Rows rows(String question, Map<String, String> arguments) {
    return (Rows) ask(question, arguments);
  }

  static Answer answer(String question, Map<String, String> arguments) {
    return (Answer) ask(question, arguments);
  }

  private static QuestionResult ask(String question, Map<String, String> arguments) {
    FoundingGraph graph = FoundingGraph.shared();
    return graph.ask(graph.question(question), arguments);
  }
}
