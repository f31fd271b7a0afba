package org.partnergraph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which release of the program runs, in whatever way it is packaged. */
final class Release {

  private Release() {}

  /** As the build named it. */
  static String version() {
    try (InputStream in = Release.class.getResourceAsStream("release.txt")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks release.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
