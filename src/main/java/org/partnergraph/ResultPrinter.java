package org.partnergraph;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnergraph.query.QuestionResult;
import org.partnergraph.query.QuestionResult.Rows;
import org.partnergraph.query.RowsJson;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Prints an answer on a terminal or for a script. */
final class ResultPrinter {

  private final RowsJson json;
  private final OutputFormat format;
  private final String language;
  private final PrintStream out;

  ResultPrinter(Namespaces namespaces, OutputFormat format, String language, PrintStream out) {
    this.json = new RowsJson(namespaces);
    this.format = format;
    this.language = language;
    this.out = out;
  }

  /** Prints; false if there are more rows than the answer holds. */
  boolean print(Snapshot snapshot, QuestionResult result) {
    if (result instanceof Rows rows) {
      rows(snapshot, rows);
      return !rows.more();
    }
    if (result instanceof QuestionResult.GraphResult graph) {
      format.graph().write(out, graph);
    } else if (result instanceof QuestionResult.Answer answer) {
      answer(answer);
    }
    return true;
  }

  private void answer(QuestionResult.Answer answer) {
    if (format.table().isPresent()) {
      format.table().get().write(out, answer);
    } else {
      out.println(format == OutputFormat.JSON ? answer.yes() : answer.yes() ? "yes" : "no");
    }
  }

  private void rows(Snapshot snapshot, Rows rows) {
    if (format.table().isPresent()) {
      format.table().get().write(out, rows);
    } else if (format == OutputFormat.JSON) {
      out.println(json.write(snapshot, rows, language).toPrettyString());
    } else {
      table(rows, json.write(snapshot, rows, language));
    }
  }

  private void table(Rows rows, JsonNode objects) {
    List<String> columns = rows.columns();
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    objects.forEach(row -> lines.add(columns.stream().map(c -> cell(row.get(c))).toList()));
    new TextTable(lines).print(out);
    String count = objects.size() == 1 ? "(1 row" : "(" + objects.size() + " rows";
    out.println(count + (rows.more() ? ", and there are more)" : ")"));
  }

  private static String cell(@Nullable JsonNode value) {
    if (value == null) {
      return "";
    }
    return value.isObject()
        ? value.path("label").asText(value.path("iri").asText())
        : value.asText();
  }
}
