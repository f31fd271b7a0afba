package org.partnergraph.query;

/** A query file that cannot be used; the message names file and line. */
public final class QueryFileException extends RuntimeException {

  private final String file;
  private final int line;

  /**
   * At one line of a file.
   *
   * @param file topic and file name, such as {@code events/participants.rq}
   * @param line counted in the file, from 1
   */
  public QueryFileException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
    this.file = file;
    this.line = line;
  }

  /** Topic and file name. */
  public String file() {
    return file;
  }

  /** The line in the file, from 1. */
  public int line() {
    return line;
  }
}
