package org.partnergraph.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.partnergraph.ShippedStore;

/** A text of {@code data/sources}, in which quotes are looked up. */
record SourceText(String text) {

  private static final Path SOURCES = ShippedStore.HOME.resolve("data/sources");

  static SourceText of(String file) {
    try {
      return new SourceText(Files.readString(SOURCES.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the quote stands in the text, word for word, from one line to another. */
  boolean has(String quote, int firstLine, int lastLine) {
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      if (line(at) == firstLine && line(at + quote.length() - 1) == lastLine) {
        return true;
      }
    }
    return false;
  }

  /** The line of a character, counted from 1. */
  private int line(int position) {
    return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }
}
