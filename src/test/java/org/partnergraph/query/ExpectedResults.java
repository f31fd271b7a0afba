package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.riot.RDFDataMgr;
import org.partnergraph.query.QuestionResult.Answer;
import org.partnergraph.query.QuestionResult.GraphResult;
import org.partnergraph.query.QuestionResult.Rows;

/** The results that stand beside the question files. */
final class ExpectedResults {

  private ExpectedResults() {}

  /** Asks a question with its examples, and compares. */
  static void check(FoundingGraph graph, Question question) throws IOException {
    QuestionResult result = graph.ask(question, examples(question));
    Path file = expected(FoundingGraph.QUERIES.resolve(question.id() + ".rq"), question.returns());
    if (result instanceof GraphResult found) {
      var wanted = RDFDataMgr.loadGraph(file.toUri().toString());
      assertThat(found.graph().isIsomorphicWith(wanted)).as("as in " + file).isTrue();
    } else {
      assertThat(readable(result)).isEqualTo(Files.readString(file));
    }
  }

  static String readable(QuestionResult result) {
    if (result instanceof Rows rows) {
      return ReadableRows.csv(rows);
    }
    return result.equals(new Answer(true)) ? "yes\n" : "no\n";
  }

  static Map<String, String> examples(Question question) {
    return question.parameters().stream()
        .collect(Collectors.toMap(Parameter::name, Parameter::example));
  }

  static Path expected(Path query, Returns returns) {
    String ending =
        switch (returns) {
          case ROWS -> ".expected.csv";
          case GRAPH -> ".expected.ttl";
          case ANSWER -> ".expected.txt";
        };
    return query.resolveSibling(query.getFileName().toString().replace(".rq", ending));
  }
}
