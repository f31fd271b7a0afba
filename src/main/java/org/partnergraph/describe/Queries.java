package org.partnergraph.describe;

import java.util.stream.Collectors;

/** Texts of question files as queries to show. */
public final class Queries {

  private Queries() {}

  /** The query alone, without the lines that describe it. */
  public static String withoutHeader(String file) {
    return file.lines().filter(line -> !line.startsWith("#+")).collect(Collectors.joining("\n"));
  }
}
