package org.partnergraph.ingest;

/** A file that cannot be read as RDF; the message names file, line and column where known. */
public final class UnreadableFileException extends RuntimeException {

  /** With one sentence for the person who gave the file. */
  public UnreadableFileException(String message) {
    super(message);
  }

  /** With the sentence and what lies behind it. */
  public UnreadableFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
