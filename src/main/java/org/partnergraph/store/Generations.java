package org.partnergraph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The generations of a TDB2 database: folders {@code Data-0001} and so on, of which the newest is
 * in use.
 *
 * @param all oldest first
 */
record Generations(Path database, List<Path> all) {

  private static final String PREFIX = "Data-";

  static Generations in(Path database) throws IOException {
    List<Path> all =
        Folders.entries(database).stream()
            .filter(entry -> entry.getFileName().toString().matches(PREFIX + "\\d+"))
            .sorted(Comparator.comparingLong(Generations::number))
            .toList();
    return new Generations(database, all);
  }

  private static long number(Path generation) {
    return Long.parseLong(generation.getFileName().toString().substring(PREFIX.length()));
  }

  Path newest() {
    return all.get(all.size() - 1);
  }

  /** The name of the one after the newest. */
  String next() {
    long last = all.isEmpty() ? 0 : number(newest());
    return String.format(Locale.ROOT, PREFIX + "%04d", last + 1);
  }

  Path sibling(String name) {
    return database.resolve(name);
  }
}
