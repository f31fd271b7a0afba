package org.partnergraph.search;

import java.util.Comparator;
import java.util.List;
import org.partnergraph.entities.Spelling;

/** Says which spelling of a found entity answered the text best. */
record SpellingPicker(List<String> words, Folding folding) {

  /** The best of at least one spelling. */
  Spelling pick(List<Spelling> spellings) {
    return spellings.stream()
        .min(
            Comparator.comparingInt(this::distance)
                .thenComparing(Spelling::kind)
                .thenComparing(Spelling::text))
        .orElseThrow();
  }

  /** 0 for the same spelling, 1 for its beginning, else by the words that differ. */
  private int distance(Spelling spelling) {
    List<String> others = folding.words(spelling.text());
    String whole = String.join(" ", others);
    String asked = String.join(" ", words);
    if (whole.equals(asked)) {
      return 0;
    }
    return whole.startsWith(asked) ? 1 : 2 + wordsApart(others);
  }

  private int wordsApart(List<String> others) {
    int apart = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean last = i == words.size() - 1;
      apart += others.stream().mapToInt(o -> apart(word, o, last)).min().orElse(word.length());
    }
    return apart;
  }

  private static int apart(String word, String other, boolean unfinished) {
    if (word.equals(other)) {
      return 0;
    }
    return unfinished && other.startsWith(word) ? 1 : 2 * Slips.between(word, other);
  }
}
