package org.partnergraph.search;

import org.partnergraph.entities.Named;
import org.partnergraph.entities.SpellingKind;

/**
 * An entity that was found.
 *
 * @param id its local id
 * @param label in the asked language
 * @param type its most specific class
 * @param spelling the spelling that matched best
 * @param score 0 to 100; 100 for the whole preferred label
 */
public record Match(String id, String label, Named type, String spelling, int score) {

  static final int WHOLE = 100;

  /** Whether the text is the whole spelling, not only like it. */
  boolean isWhole() {
    return score > Tier.BEGINNING.score(SpellingKind.PREFERRED);
  }
}
