package org.partnergraph.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.partnergraph.describe.Download;

/**
 * The whole graph at one version, compressed.
 *
 * @param committed when that version was
 * @param file where it is kept
 * @param sha256 of the content, in hexadecimal
 */
record Dump(DumpForm form, long version, Optional<Instant> committed, Path file, String sha256) {

  /** A line that {@code sha256sum -c} reads. */
  String checksum() {
    return sha256 + "  " + form.file() + "\n";
  }

  /** Whether its content has not been deleted from outside. */
  boolean isThere() {
    return Files.exists(file);
  }

  /** The content; a file that is deleted later can be read to its end. */
  InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  /** As it is announced. */
  Download download() {
    try {
      return new Download(form.file(), sha256, length(), committed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In bytes. */
  long length() throws IOException {
    return Files.size(file);
  }
}
