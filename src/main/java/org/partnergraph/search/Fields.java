package org.partnergraph.search;

import java.util.Locale;
import org.partnergraph.entities.SpellingKind;

/** The fields of an index entry. */
final class Fields {

  static final String ID = "id";
  static final String TYPE = "type";
  static final String SHOWN_TYPE = "shown-type";
  static final String SPELLING = "spelling";
  static final String PREFERENCE = "preference";

  private Fields() {}

  /** Folded words of all spellings of one kind. */
  static String words(SpellingKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Each folded spelling of one kind as one term. */
  static String whole(SpellingKind kind) {
    return words(kind) + "-whole";
  }
}
