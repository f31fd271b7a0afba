package org.partnergraph.backup;

import java.util.regex.Pattern;

/**
 * One file in a backup.
 *
 * @param bytes of its content, not compressed
 * @param sha256 of its content, in hexadecimal
 */
record Part(String name, long bytes, String sha256) {

  /** All statements, as N-Quads. */
  static final String GRAPH = "graph.nq";

  /** Before the names of the modules of the widget that were ever served. */
  static final String WIDGET = "widget/";

  private static final Pattern MODULE = Pattern.compile(WIDGET + "[A-Za-z0-9_-]{1,100}\\.js");

  /** Whether a backup has parts of that name: no other is ever written to the disk. */
  static boolean isName(String name) {
    return name.equals(GRAPH) || isModule(name);
  }

  static boolean isModule(String name) {
    return MODULE.matcher(name).matches();
  }
}
