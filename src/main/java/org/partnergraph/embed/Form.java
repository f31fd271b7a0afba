package org.partnergraph.embed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Forms of a picture. */
enum Form {
  /** The middle in the middle, its links left and right. */
  WIDE,
  /** One column, for small screens. */
  NARROW;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Form::word).toList();
  }

  static Form of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
