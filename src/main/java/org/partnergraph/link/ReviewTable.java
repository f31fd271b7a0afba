package org.partnergraph.link;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.partnergraph.ingest.UnreadableFileException;

/**
 * Pairs to be judged as a table that a person fills in: CSV (RFC 4180), or tab-separated if the
 * name of the file ends in {@code .tsv}.
 */
public final class ReviewTable {

  private static final List<String> COLUMNS =
      List.of(
          "entity",
          "name",
          "type",
          "item",
          "itemName",
          "description",
          "score",
          "match",
          "features",
          "why",
          "judged",
          "decision",
          "reason");

  /** Without these there is nothing to be judged. */
  private static final List<String> NEEDED = List.of("entity", "item", "decision");

  /** What a spreadsheet would take for a formula. */
  private static final String FORMULA = "[=+@\\t-].*";

  private ReviewTable() {}

  /**
   * A row and where it stands.
   *
   * @param line of the file on which it begins, counted from 1
   */
  public record Line(int line, Row row) {}

  /** The table as text. */
  public static String text(List<Row> rows, boolean tabs) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, format(tabs))) {
      printer.printRecord(COLUMNS);
      for (Row row : rows) {
        printer.printRecord(cells(row).stream().map(cell -> safe(cell, tabs)).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Writes a file so that it is whole at any moment. */
  public static void write(Path file, List<Row> rows) throws IOException {
    TableFile.replace(file, text(rows, isTabs(file)));
  }

  /** The folder in which a file lies. */
  public static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  /**
   * Reads a file: separated as its first line is, by commas or semicolons, or by tabs.
   *
   * @throws UnreadableFileException if it is missing, no such table, or a line is not of its form
   */
  public static List<Line> read(Path file) {
    return lines(file(file));
  }

  /**
   * A table that can be judged, as it stands in its file.
   *
   * @throws UnreadableFileException as {@link #read}
   */
  static TableFile file(Path file) {
    TableFile table = TableFile.read(file);
    for (String column : NEEDED) {
      if (!table.header().contains(column)) {
        throw new UnreadableFileException(
            file + ":1: has no column " + column + "; needed are " + String.join(", ", NEEDED));
      }
    }
    return table;
  }

  static List<Line> lines(TableFile table) {
    return table.records().stream().map(each -> new Line(each.line(), row(table, each))).toList();
  }

  static boolean isTabs(Path file) {
    return file.getFileName().toString().endsWith(".tsv");
  }

  static CSVFormat format(boolean tabs) {
    return tabs
        ? CSVFormat.TDF.builder().setRecordSeparator('\n').setQuote(null).get()
        : CSVFormat.RFC4180;
  }

  private static List<String> cells(Row row) {
    return List.of(
        row.entity(),
        row.name(),
        row.type(),
        row.item(),
        row.itemName(),
        row.description(),
        row.score(),
        row.match(),
        row.features(),
        row.why(),
        row.judged(),
        row.decision(),
        row.reason());
  }

  private static Row row(TableFile table, TableFile.Entry each) {
    return new Row(
        cell(table, each, "entity"),
        cell(table, each, "name"),
        cell(table, each, "type"),
        cell(table, each, "item"),
        cell(table, each, "itemName"),
        cell(table, each, "description"),
        cell(table, each, "score"),
        cell(table, each, "match"),
        cell(table, each, "features"),
        cell(table, each, "why"),
        cell(table, each, "judged"),
        cell(table, each, "decision"),
        cell(table, each, "reason"));
  }

  private static String cell(TableFile table, TableFile.Entry each, String column) {
    String cell = table.cell(each, column);
    return cell.startsWith("'") && cell.substring(1).matches("(?s)" + FORMULA)
        ? cell.substring(1)
        : cell;
  }

  /** A text that no spreadsheet takes for a formula, and that holds no separator. */
  static String safe(String cell, boolean tabs) {
    String flat = tabs ? cell.replaceAll("[\\t\\r\\n]+", " ") : cell;
    return flat.matches("(?s)" + FORMULA) ? "'" + flat : flat;
  }
}
