package org.partnergraph.wikidata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.partnergraph.ingest.UnreadableFileException;
import org.partnergraph.store.Namespaces;

/**
 * One state of a file of Wikidata's: the document that an import cites, and the graph of that name.
 *
 * @param id local id
 * @param fileName of the file that was read
 * @param date of the data in it: a year, a month or a day in ISO 8601
 * @param content tells the file from another of the same name: a digest of its size and beginning
 */
record Source(String id, String fileName, String date, String content) {

  private static final int DIGESTED = 1 << 24;

  /** Named after the file and the date. */
  static Source of(Path file, String date) {
    String name = file.getFileName().toString();
    String stem = Compressed.plainName(name).replaceFirst("\\.[^.]*$", "");
    String id = "wikidata-" + date + "-" + stem.replaceAll("[^A-Za-z0-9._-]", "-");
    if (!Namespaces.isLocalId(id)) {
      throw new IllegalArgumentException(name + ": no name for a source");
    }
    return new Source(id, name, date, content(file));
  }

  /** Empty for what cannot be read: that is told when it is read. */
  private static String content(Path file) {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Long.toString(Files.size(file)).getBytes(StandardCharsets.US_ASCII));
      return "sha256:" + HexFormat.of().formatHex(digest.digest(in.readNBytes(DIGESTED)));
    } catch (IOException e) {
      throw new UnreadableFileException(file + ": " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
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
