package org.partnergraph.wikidata;

import java.nio.file.Path;
import java.util.Locale;
import org.partnergraph.store.Namespaces;

/**
 * One state of a file of Wikidata's: the document that an import cites, and the graph of that name.
 *
 * @param id local id
 * @param fileName of the file that was read
 * @param date of the data in it: a year, a month or a day in ISO 8601
 */
record Source(String id, String fileName, String date) {

  /** Named after the file and the date. */
  static Source of(Path file, String date) {
    String name = file.getFileName().toString();
    String stem = Compressed.plainName(name).replaceFirst("\\.[^.]*$", "");
    String id = "wikidata-" + date + "-" + stem.replaceAll("[^A-Za-z0-9._-]", "-");
    if (!Namespaces.isLocalId(id)) {
      throw new IllegalArgumentException(name + ": no name for a source");
    }
    return new Source(id, name, date);
  }

  /** What the document is called in a language. */
  String title(String language) {
    String as =
        switch (language) {
          case "de" -> "Wikidata, Stand %s (%s)";
          case "pl" -> "Wikidata, stan z %s (%s)";
          default -> "Wikidata as of %s (%s)";
        };
    return String.format(Locale.ROOT, as, date, fileName);
  }
}
