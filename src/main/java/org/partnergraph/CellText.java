package org.partnergraph;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * A text in a cell of a table, in one line. Its width is in columns of a terminal: two for a
 * character of East Asia or a pictograph, none for a mark that combines with the letter before.
 */
record CellText(String text) {

  static CellText of(String text) {
    return new CellText(
        Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\p{Cntrl}]+", " "));
  }

  int width() {
    return text.codePoints().map(CellText::width).sum();
  }

  /** The same, or as much of its beginning as fits with an ellipsis. */
  CellText cut(int widest) {
    if (width() <= widest) {
      return this;
    }
    StringBuilder kept = new StringBuilder();
    int used = 1;
    for (int c : text.codePoints().toArray()) {
      used += width(c);
      if (used > widest) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return new CellText(kept + "…");
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    boolean fullWidthForm = c >= 0xFF01 && c <= 0xFF60;
    boolean pictograph = c >= 0x1F300 && c <= 0x1FAFF;
    return fullWidthForm
        || pictograph
        || switch (UnicodeScript.of(c)) {
          case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
          default -> false;
        };
  }
}
