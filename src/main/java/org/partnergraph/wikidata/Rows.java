package org.partnergraph.wikidata;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.partnergraph.ingest.Progress;
import org.partnergraph.ingest.UnreadableFileException;

/** A table of two columns, the first of which is the id of an item, split by tabs, without head. */
final class Rows {

  private final Path file;

  Rows(Path file) {
    this.file = file;
  }

  /**
   * A line of the table.
   *
   * @param line its number, counted from 1
   * @param text the whole line
   */
  record Row(int line, String text, ItemId id, String value) {}

  /**
   * Gives each line to a taker; empty lines and those that begin with # are passed over.
   *
   * @throws UnreadableFileException with the line of the first one that has another form
   */
  void each(Progress progress, Consumer<Row> taker) {
    Compressed.read(file, progress, in -> each(in, progress, taker));
  }

  private void each(InputStream in, Progress progress, Consumer<Row> taker) throws IOException {
    LineNumberReader lines =
        new LineNumberReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          taker.accept(row(lines.getLineNumber(), line));
          progress.statement();
        }
      }
    } catch (CharacterCodingException e) {
      throw error(lines.getLineNumber() + 1, "is not UTF-8");
    }
  }

  private Row row(int number, String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 2 || cells[1].isBlank()) {
      throw error(number, "a line has two columns, split by a tab: " + line);
    }
    return new Row(number, line, item(number, cells[0]), cells[1].strip());
  }

  /** The item of a cell. */
  ItemId item(int line, String text) {
    return ItemId.of(text.strip())
        .orElseThrow(() -> error(line, "not the id of an item, such as Q2079: " + text));
  }

  /** What is wrong with a line. */
  UnreadableFileException error(int line, String what) {
    return new UnreadableFileException(file + ":" + line + ": " + what);
  }
}
