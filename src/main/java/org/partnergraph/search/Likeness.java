package org.partnergraph.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How like a spelling is to a text that somebody wrote. Both are folded first: case, diacritics and
 * umlauts written out make no difference.
 *
 * @param percent 0 to 100; 100 only for {@link Kind#WHOLE}
 * @param kind in which way they are alike
 */
public record Likeness(int percent, Kind kind) {

  /** In which way a text and a spelling are alike, best first. */
  public enum Kind {
    /** They are the same. */
    WHOLE,
    /** They are the same but for what one of them adds: "Halle" and "Halle (Saale)". */
    ADDITION,
    /** One has all words of the other: "Frankfurt" and "Frankfurt am Main". */
    PART,
    /** Their letters are alike. */
    SIMILAR
  }

  private static final int OF_ADDITION = 95;
  private static final int OF_PART = 60;
  private static final int MOST_OF_PART = 30;
  private static final int MOST_SIMILAR = 90;
  private static final int LONGEST = 200;
  private static final Pattern ADDED =
      Pattern.compile("(?<!\\s)\\s*+[(\\[,/].*$|\\s(?:am|an der|bei|im|nad|upon|sur)\\s.*$");
  private static final Folding FOLDING = new Folding();

  /** A text, folded once, to be compared with many spellings. */
  public static final class To {

    private final List<String> words;
    private final List<String> core;

    private To(String text) {
      words = FOLDING.words(text);
      core = core(text, words);
    }

    /** How like a spelling is. */
    public Likeness of(String given) {
      String spelling = SearchRequest.shortened(given);
      List<String> others = FOLDING.words(spelling);
      if (words.isEmpty() || others.isEmpty()) {
        return new Likeness(0, Kind.SIMILAR);
      }
      if (words.equals(others)) {
        return new Likeness(100, Kind.WHOLE);
      }
      if (core.equals(others) || words.equals(core(spelling, others))) {
        return new Likeness(OF_ADDITION, Kind.ADDITION);
      }
      return part(others).orElseGet(() -> similar(others));
    }

    /** Whether a spelling has all words of the text, and more. */
    public boolean isShortFor(String spelling) {
      List<String> others = FOLDING.words(spelling);
      return others.size() > words.size() && new HashSet<>(others).containsAll(words);
    }

    private Optional<Likeness> part(List<String> others) {
      boolean has = new HashSet<>(others).containsAll(words);
      if (!has && !new HashSet<>(words).containsAll(others)) {
        return Optional.empty();
      }
      int own = letters(words);
      int theirs = letters(others);
      int share = MOST_OF_PART * Math.min(own, theirs) / Math.max(own, theirs);
      return Optional.of(new Likeness(OF_PART + Math.min(share, MOST_OF_PART - 1), Kind.PART));
    }

    private Likeness similar(List<String> others) {
      String own = cut(String.join(" ", words));
      String theirs = cut(String.join(" ", others));
      int slips = Slips.between(own, theirs);
      int percent = 100 - 100 * slips / Math.max(own.length(), theirs.length());
      return new Likeness(Math.min(percent, MOST_SIMILAR), Kind.SIMILAR);
    }
  }

  /** To a text of any length, of which only the beginning is compared. */
  public static To to(String text) {
    return new To(SearchRequest.shortened(text));
  }

  private static List<String> core(String text, List<String> words) {
    String shorter = ADDED.matcher(text).replaceFirst("");
    return shorter.equals(text) || shorter.isBlank() ? words : FOLDING.words(shorter);
  }

  private static int letters(List<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }
}
