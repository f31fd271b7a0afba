package org.partnergraph.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.assertj.core.groups.Tuple;
import org.partnergraph.query.QuestionResult.Rows;
import org.partnergraph.store.Namespaces;

/** Rows as CSV in which the things of the graph stand with their ids, as in the expected files. */
final class ReadableRows {

  private ReadableRows() {}

  static String csv(Rows rows) {
    String header = String.join(",", rows.columns()) + "\n";
    return rows.rows().stream()
        .map(row -> line(rows, row))
        .collect(Collectors.joining("\n", header, rows.rows().isEmpty() ? "" : "\n"));
  }

  /** Of each row the texts in some columns. */
  static List<Tuple> tuples(Rows rows, String... columns) {
    return rows.rows().stream()
        .map(row -> Stream.of(columns).map(column -> text(row, column)).toArray())
        .map(Tuple::tuple)
        .toList();
  }

  private static String line(Rows rows, Binding row) {
    return rows.columns().stream()
        .map(column -> quoted(text(row, column)))
        .collect(Collectors.joining(","));
  }

  static String text(Binding row, String column) {
    Node term = row.get(column);
    if (term == null) {
      return "";
    }
    return term.isURI()
        ? Namespaces.CANONICAL.localId(term.getURI()).orElse(term.getURI())
        : term.getLiteralLexicalForm();
  }

  private static String quoted(String text) {
    return text.matches("(?s).*[,\"\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
