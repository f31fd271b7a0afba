package org.partnergraph.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The wording of a document, in which quotes are looked up. */
record SourceText(String text) {

  static SourceText of(Path file) {
    try {
      return new SourceText(Files.readString(file));
    } catch (IOException e) {
      throw new UnreadableFileException(file + ": " + e.getMessage(), e);
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
