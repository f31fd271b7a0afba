package org.partnergraph.link;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
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
    Path target = file.toAbsolutePath();
    Path part = Files.createTempFile(folder(file), "review", ".part");
    try {
      Files.writeString(part, text(rows, isTabs(file)), StandardCharsets.UTF_8);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The folder in which a file lies. */
  public static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableFileException if it is missing, no such table, or a line is not of its form
   */
  public static List<Line> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableFileException(file + ": no such file");
    }
    List<Line> lines = new ArrayList<>();
    CSVFormat format = reading(isTabs(file));
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.parse(withoutMark(in), format)) {
      requireColumns(file, parser.getHeaderNames());
      long line = parser.getCurrentLineNumber() + 1;
      for (CSVRecord each : parser) {
        lines.add(new Line((int) line, row(each)));
        line = parser.getCurrentLineNumber() + 1;
      }
      return lines;
    } catch (CharacterCodingException e) {
      throw new UnreadableFileException(file + ": is not UTF-8", e);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new UnreadableFileException(file + ": " + e.getMessage(), e);
    }
  }

  /** Spreadsheets put a byte order mark before UTF-8. */
  private static Reader withoutMark(Reader in) throws IOException {
    in.mark(1);
    if (in.read() != '\uFEFF') {
      in.reset();
    }
    return in;
  }

  private static void requireColumns(Path file, List<String> header) {
    for (String column : NEEDED) {
      if (!header.contains(column)) {
        throw new UnreadableFileException(
            file + ":1: has no column " + column + "; needed are " + String.join(", ", NEEDED));
      }
    }
  }

  static boolean isTabs(Path file) {
    return file.getFileName().toString().endsWith(".tsv");
  }

  private static CSVFormat format(boolean tabs) {
    return tabs
        ? CSVFormat.TDF.builder().setRecordSeparator('\n').setQuote(null).get()
        : CSVFormat.RFC4180;
  }

  /** Lines that begin with # are passed over. */
  private static CSVFormat reading(boolean tabs) {
    return format(tabs).builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();
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

  private static Row row(CSVRecord each) {
    String[] cells = COLUMNS.stream().map(column -> cell(each, column)).toArray(String[]::new);
    return new Row(
        cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8],
        cells[9], cells[10], cells[11], cells[12]);
  }

  private static String cell(CSVRecord each, String column) {
    String cell = each.isMapped(column) && each.isSet(column) ? each.get(column).strip() : "";
    return cell.startsWith("'") && cell.substring(1).matches("(?s)" + FORMULA)
        ? cell.substring(1)
        : cell;
  }

  private static String safe(String cell, boolean tabs) {
    String flat = tabs ? cell.replaceAll("[\\t\\r\\n]+", " ") : cell;
    return flat.matches("(?s)" + FORMULA) ? "'" + flat : flat;
  }
}
