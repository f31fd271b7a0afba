package org.partnergraph.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.partnergraph.rest.Envelope;

/**
 * The answer to a question as a page shows it.
 *
 * @param columns all that the question has
 * @param rows objects by column; of a yes-or-no question the answer itself
 * @param languages of the documents, by id
 * @param terms of the ontology that cells name, with what they are called
 */
public record Shown(
    List<String> columns,
    JsonNode rows,
    Envelope.Meta meta,
    Map<String, String> languages,
    Map<String, String> terms) {

  private static final String QUOTE = "quote";
  private static final List<String> SOURCE = List.of("document", "lines");

  /** Whether there is no row. */
  public boolean isEmpty() {
    return rows.isArray() && rows.isEmpty();
  }

  /**
   * The columns to show: where a row quotes, document and lines stand with the quote; a column
   * without any value is left out.
   */
  public List<String> heads() {
    boolean quotes = columns.contains(QUOTE);
    return columns.stream()
        .filter(column -> !quotes || !SOURCE.contains(column))
        .filter(this::hasValues)
        .toList();
  }

  private boolean hasValues(String column) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.path(column))
        .anyMatch(cell -> cell.isContainerNode() || !cell.asText("").isEmpty());
  }

  /** In which language a cell is: a quote in that of the row's document, if it names one. */
  public @Nullable String language(JsonNode row, String column) {
    return column.equals(QUOTE) ? languages.get(row.at("/document/id").asText()) : null;
  }
}
