package org.partnergraph.wikidata;

import java.nio.file.Path;
import java.util.Optional;
import org.partnergraph.ingest.Progress;

/** A table of pairs of items: the first one has the second as its twinned administrative body. */
final class Pairs {

  private Pairs() {}

  /**
   * Reads a table into a world.
   *
   * @throws org.partnergraph.ingest.UnreadableFileException at a line of another form
   */
  static void read(Path file, Progress progress, World world) {
    Rows rows = new Rows(file);
    rows.each(
        progress,
        row -> {
          ItemId object = rows.item(row.line(), row.value());
          String key = "line-" + row.line();
          Place place = new Place(key, row.text(), row.line(), row.line());
          world.twinning(new Statement(row.id(), object, Span.UNKNOWN, place));
        });
  }

  /** Whether a file holds pairs, by its name. */
  static boolean isPairs(Path file) {
    return Optional.of(Compressed.plainName(file.getFileName().toString()))
        .filter(name -> name.endsWith(".tsv"))
        .isPresent();
  }
}
