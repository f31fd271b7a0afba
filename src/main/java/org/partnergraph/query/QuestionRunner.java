package org.partnergraph.query;

import java.time.Duration;
import java.util.List;
import org.apache.jena.atlas.data.AbortableComparator;
import org.apache.jena.atlas.lib.Alarm;
import org.apache.jena.atlas.lib.AlarmClock;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.partnergraph.query.QuestionResult.Answer;
import org.partnergraph.query.QuestionResult.GraphResult;
import org.partnergraph.query.QuestionResult.Rows;
import org.partnergraph.store.Snapshot;

/**
 * Asks questions of a snapshot.
 *
 * @param deadline how long one question may take
 */
public record QuestionRunner(Duration deadline) {

  /**
   * Runs a question to its end.
   *
   * @param arguments from {@link Question#bind}
   * @param page the rows wanted; without effect on graphs and answers
   * @throws QueryTimeoutException if it is not done by the deadline
   * @throws PathTooDeepException if a property path of it overflows the stack
   */
  public QuestionResult run(Snapshot snapshot, Question question, Binding arguments, Page page) {
    var query = question.with(arguments, page.withOneMore());
    try (QueryExec execution = snapshot.query(query, BindingFactory.empty())) {
      return untilDeadline(execution, question, page);
    } catch (QueryCancelledException | AbortableComparator.AbandonSort e) {
      throw new QueryTimeoutException(question.id(), deadline);
    } catch (StackOverflowError e) {
      throw new PathTooDeepException(e);
    }
  }

  private QuestionResult untilDeadline(QueryExec execution, Question question, Page page) {
    Alarm alarm = AlarmClock.get().add(execution::abort, deadline.toMillis());
    try {
      return switch (question.returns()) {
        case ROWS -> rows(execution, question, page);
        case GRAPH -> new GraphResult(graph(execution, question));
        case ANSWER -> new Answer(execution.ask());
      };
    } finally {
      AlarmClock.get().cancel(alarm);
    }
  }

  private static Rows rows(QueryExec execution, Question question, Page page) {
    List<Binding> found = execution.select().stream().toList();
    boolean more = found.size() > page.limit();
    return new Rows(question.columns(), more ? found.subList(0, page.limit()) : found, more);
  }

  private static org.apache.jena.graph.Graph graph(QueryExec execution, Question question) {
    return question.query().isDescribeType() ? execution.describe() : execution.construct();
  }
}
