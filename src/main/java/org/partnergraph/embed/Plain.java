package org.partnergraph.embed;

import java.util.regex.Pattern;

/** Names as they may stand on pages of others. */
final class Plain {

  /** Not seen itself, but changes what is seen: control characters, and marks that turn text. */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private Plain() {}

  /** Without what is hidden in it. */
  static String text(String name) {
    return HIDDEN.matcher(name).replaceAll("");
  }
}
