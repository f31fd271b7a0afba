package org.partnergraph.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.partnergraph.ingest.UnreadableFileException;
import org.partnergraph.store.DurableMove;

/**
 * A table as it stands in a file. Other columns, comments, the separator and whoever may read the
 * file stay as they are when a cell is changed.
 *
 * @param text all of it, without a byte order mark
 * @param marked whether it begins with one, as spreadsheets write it
 * @param format with the separator of its first line
 * @param header names of the columns
 * @param records in order, without the header and without blank lines
 */
record TableFile(
    Path file,
    String text,
    boolean marked,
    CSVFormat format,
    List<String> header,
    List<Entry> records) {

  private static final String MARK = "\uFEFF";

  /**
   * A record.
   *
   * @param line of the file on which it begins, counted from 1
   * @param begin where it begins in the text
   * @param end where its last line ends, with the line break
   * @param cells as they are written, without quotes
   */
  record Entry(int line, int begin, int end, List<String> cells) {}

  /**
   * Reads a file.
   *
   * @throws UnreadableFileException if it is missing or no such table
   */
  static TableFile read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableFileException(file + ": no such file");
    }
    try {
      String all = Files.readString(file, StandardCharsets.UTF_8);
      boolean marked = all.startsWith(MARK);
      return parsed(file, marked ? all.substring(1) : all, marked);
    } catch (CharacterCodingException e) {
      throw new UnreadableFileException(file + ": is not UTF-8", e);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new UnreadableFileException(file + ": " + e.getMessage(), e);
    }
  }

  private static TableFile parsed(Path file, String text, boolean marked) throws IOException {
    CSVFormat format = format(file, text);
    List<Entry> records = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      int line = 1;
      int counted = 0;
      for (CSVRecord record : parser) {
        int begin = begin(text, (int) record.getCharacterPosition());
        line += breaks(text, counted, begin);
        counted = begin;
        records.add(new Entry(line, begin, end(text, begin, format), record.toList()));
      }
    }
    List<String> header =
        records.isEmpty() ? List.of() : records.get(0).cells().stream().map(String::strip).toList();
    List<Entry> rest = records.stream().skip(1).filter(TableFile::isFilled).toList();
    return new TableFile(file, text, marked, format, header, rest);
  }

  private static boolean isFilled(Entry entry) {
    return entry.cells().stream().anyMatch(cell -> !cell.isBlank());
  }

  /** Lines that begin with # are passed over. Spreadsheets in some countries write semicolons. */
  private static CSVFormat format(Path file, String text) {
    CSVFormat.Builder builder = ReviewTable.format(ReviewTable.isTabs(file)).builder();
    String first =
        text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).findFirst().orElse("");
    if (!ReviewTable.isTabs(file) && first.contains(";") && !first.contains(",")) {
      builder.setDelimiter(';');
    }
    return builder.setCommentMarker('#').setIgnoreEmptyLines(true).get();
  }

  /** A record of the parser begins with the comments and blank lines before it. */
  private static int begin(String text, int from) {
    int begin = from;
    while (begin < text.length() && isPassedOver(text, begin)) {
      begin = endOfLine(text, begin);
    }
    return begin;
  }

  private static boolean isPassedOver(String text, int at) {
    return text.charAt(at) == '#' || text.substring(at, endOfLine(text, at)).isBlank();
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  /**
   * After the first line break outside quotes; a quote counts where a cell begins (RFC 4180, 2).
   */
  private static int end(String text, int begin, CSVFormat format) {
    Character quote = format.getQuoteCharacter();
    char delimiter = format.getDelimiterString().charAt(0);
    boolean quoted = false;
    char before = delimiter;
    for (int at = begin; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quote != null && c == quote) {
        quoted = !quoted && (before == delimiter || before == quote);
      } else if (c == '\n' && !quoted) {
        return at + 1;
      }
      before = c;
    }
    return text.length();
  }

  private static int breaks(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  /** A cell; empty where the record is shorter, or has no such column. */
  String cell(Entry entry, String column) {
    int index = header.indexOf(column);
    return index >= 0 && index < entry.cells().size() ? entry.cells().get(index).strip() : "";
  }

  /**
   * The same table with other cells in one record; a column that is not there is passed over.
   *
   * @param columns names of columns
   * @param values as they are to stand there
   */
  TableFile with(int record, List<String> columns, List<String> values) throws IOException {
    Entry entry = records.get(record);
    String[] cells = entry.cells().toArray(new String[0]);
    for (int i = 0; i < columns.size(); i++) {
      int index = header.indexOf(columns.get(i));
      if (index >= cells.length) {
        int before = cells.length;
        cells = Arrays.copyOf(cells, index + 1);
        Arrays.fill(cells, before, cells.length, "");
      }
      if (index >= 0) {
        cells[index] = values.get(i);
      }
    }
    String old = text.substring(entry.begin(), entry.end());
    String lineBreak = old.endsWith("\r\n") ? "\r\n" : old.endsWith("\n") ? "\n" : "";
    String changed = format.builder().setRecordSeparator("").get().format((Object[]) cells);
    return parsed(
        file,
        text.substring(0, entry.begin()) + changed + lineBreak + text.substring(entry.end()),
        marked);
  }

  /** Writes the table into its file. */
  void write() throws IOException {
    replace(file, (marked ? MARK : "") + text);
  }

  /** Writes a file so that it is whole at any moment, and read by whoever could read it before. */
  static void replace(Path file, String text) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.writeString(part, text, StandardCharsets.UTF_8);
      var own = Files.getFileAttributeView(target, PosixFileAttributeView.class);
      if (own != null && Files.exists(target)) {
        Files.setPosixFilePermissions(part, own.readAttributes().permissions());
      }
      DurableMove.move(part, target);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
