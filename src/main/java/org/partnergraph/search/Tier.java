package org.partnergraph.search;

import org.partnergraph.entities.SpellingKind;

/** How well a spelling answers a text, best first. */
enum Tier {
  /** It is the whole spelling. */
  WHOLE(100),
  /** The spelling begins with it. */
  BEGINNING(90),
  /** The spelling has all its words, in any order. */
  WORDS(80),
  /** The spelling has all its words, the last of them unfinished. */
  UNFINISHED(70),
  /** The spelling has words that differ from its words by a slip or two. */
  SLIP(50),
  /** The spelling has some of its words, or words like them. */
  NEAR(30);

  private final int score;

  Tier(int score) {
    this.score = score;
  }

  /** Points for a match of this tier in a spelling of one kind; no two tiers overlap. */
  int score(SpellingKind kind) {
    return score - 2 * kind.ordinal();
  }
}
