package org.partnergraph.store.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A query of the store about itself, from the file beside this class. */
final class OwnQuery {

  private OwnQuery() {}

  static String text(String file) {
    try (InputStream in = OwnQuery.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no such file: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
