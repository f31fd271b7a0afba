package org.partnergraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

  /** TDB2 opens the generation with the highest number, and deletes those that end like this. */
  static final String UNFINISHED = "-tmp";

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

  /**
   * Deletes all but the newest, for who holds the lock of the database: those before are what a
   * restore left that was killed when it had put the other data in place.
   */
  static void keepNewest(Path database) throws IOException {
    Generations found = in(database);
    for (Path old : found.all.subList(0, Math.max(0, found.all.size() - 1))) {
      Path unused = found.sibling(old.getFileName() + UNFINISHED);
      Folders.delete(Files.move(old, unused, StandardCopyOption.ATOMIC_MOVE));
    }
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
