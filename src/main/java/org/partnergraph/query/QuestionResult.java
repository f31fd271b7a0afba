package org.partnergraph.query;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.engine.binding.Binding;

/** What a question answered. */
public sealed interface QuestionResult {

  /**
   * A page of a table.
   *
   * @param more whether there are rows after these
   */
  record Rows(List<String> columns, List<Binding> rows, boolean more) implements QuestionResult {
    /** Takes copies of the lists. */
    public Rows {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /** Statements. */
  record GraphResult(Graph graph) implements QuestionResult {}

  /** Yes or no. */
  record Answer(boolean yes) implements QuestionResult {}
}
