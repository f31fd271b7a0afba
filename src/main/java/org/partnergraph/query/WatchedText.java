package org.partnergraph.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that counts how often a regular expression looks at it. Java's matcher has no deadline and
 * cannot be interrupted: {@code a*a*a*a*a*a*a*a*b} takes years for a long row of the letter.
 */
final class WatchedText implements CharSequence {

  /** A linear pattern over the longest text of a sensible graph needs a tenth of it. */
  private static final int MOST_LOOKS = 5_000_000;

  private final String text;
  private int looks;

  private WatchedText(String text) {
    this.text = text;
  }

  /**
   * Whether a pattern fits somewhere.
   *
   * @throws CostlyTextError if that takes more than five million looks
   */
  static boolean has(Pattern pattern, String text) {
    try {
      return pattern.matcher(new WatchedText(text)).find();
    } catch (StackOverflowError e) {
      throw CostlyTextError.ofPattern();
    }
  }

  /**
   * How many places there are where a pattern fits.
   *
   * @throws CostlyTextError if that takes more than five million looks
   */
  static int places(Pattern pattern, String text) {
    try {
      Matcher matcher = pattern.matcher(new WatchedText(text));
      int places = 0;
      while (matcher.find()) {
        places++;
      }
      return places;
    } catch (StackOverflowError e) {
      throw CostlyTextError.ofPattern();
    }
  }

  @Override
  public char charAt(int index) {
    if (++looks > MOST_LOOKS) {
      throw CostlyTextError.ofPattern();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
