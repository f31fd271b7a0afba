package org.partnergraph.wikidata;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.partnergraph.ingest.Progress;

/** Names of items in one language, from a table of id and name. */
final class NameTable {

  private NameTable() {}

  /**
   * Reads a table.
   *
   * @throws org.partnergraph.ingest.UnreadableFileException at a line of another form, or where an
   *     item gets a second name
   */
  static Map<ItemId, String> read(Path file, Progress progress) {
    Rows rows = new Rows(file);
    Map<ItemId, String> names = new HashMap<>();
    Map<ItemId, Integer> lines = new HashMap<>();
    rows.each(
        progress,
        row -> {
          String before = names.putIfAbsent(row.id(), row.value());
          Integer line = lines.putIfAbsent(row.id(), row.line());
          if (before != null && !before.equals(row.value())) {
            throw rows.error(
                row.line(),
                row.id() + " is called " + row.value() + ", but in line " + line + " " + before);
          }
        });
    return names;
  }
}
