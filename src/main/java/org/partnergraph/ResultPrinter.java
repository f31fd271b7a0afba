package org.partnergraph;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.partnergraph.query.QuestionResult;
import org.partnergraph.query.QuestionResult.Rows;
import org.partnergraph.query.RowsJson;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;

/** Prints an answer on a terminal or for a script. */
final class ResultPrinter {

  private static final int WIDEST = 60;

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

  void print(Snapshot snapshot, QuestionResult result) {
    if (result instanceof Rows rows) {
      rows(snapshot, rows);
    } else if (result instanceof QuestionResult.GraphResult graph) {
      format.graph().write(out, graph);
    } else if (result instanceof QuestionResult.Answer answer) {
      answer(answer);
    }
    out.flush();
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
      table(rows.columns(), json.write(snapshot, rows, language));
    }
  }

  private void table(List<String> columns, JsonNode rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    rows.forEach(row -> lines.add(columns.stream().map(c -> cell(row.get(c))).toList()));
    int[] widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.min(WIDEST, Math.max(widths[i], line.get(i).length()));
      }
    }
    lines.forEach(line -> out.println(padded(line, widths)));
    out.println("(" + rows.size() + (rows.size() == 1 ? " row)" : " rows)"));
  }

  private static String cell(@org.jspecify.annotations.Nullable JsonNode value) {
    if (value == null) {
      return "";
    }
    String text =
        value.isObject() ? value.path("label").asText(value.path("iri").asText()) : value.asText();
    String flat = text.replaceAll("\\s+", " ");
    return flat.length() > WIDEST ? flat.substring(0, WIDEST - 1) + "…" : flat;
  }

  private static String padded(List<String> line, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      text.append(line.get(i)).append(" ".repeat(widths[i] - line.get(i).length() + 2));
    }
    return text.toString().stripTrailing();
  }
}
