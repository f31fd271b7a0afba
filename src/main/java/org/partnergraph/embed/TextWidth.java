package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide a text is about, without a font at hand: by classes of characters, after a wide sans
 * serif, so that the boxes of labels are rather too large than too small.
 *
 * @param size of the font, in the units of the picture
 */
record TextWidth(double size) {

  private static final String NARROW = "fijlrtI.,:;'|!()[]{}‘’‚“”„-–/ ";
  private static final String WIDE = "mwMWOQGD@%—ÖÓŚÄ";
  private static final String ELLIPSIS = "…";

  /** In the units of the picture. */
  double of(String text) {
    return text.codePoints().mapToDouble(TextWidth::em).sum() * size;
  }

  private static double em(int character) {
    if (NARROW.indexOf(character) >= 0) {
      return 0.40;
    }
    if (WIDE.indexOf(character) >= 0) {
      return 0.90;
    }
    return Character.isIdeographic(character)
        ? 1.02
        : Character.isUpperCase(character) || character > 0x2FF ? 0.74 : 0.62;
  }

  /**
   * A text in lines of a width, broken at spaces; what does not fit into the lines is cut, after a
   * word where there is one.
   *
   * @param most lines
   */
  List<String> lines(String text, double width, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || of(longer) <= width) {
        line = longer;
      } else if (lines.size() + 1 == most) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    return lines.stream().map(each -> cut(each, width)).toList();
  }

  private String cut(String text, double width) {
    if (of(text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 1 && of(text.substring(0, end) + ELLIPSIS) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    int word = text.lastIndexOf(' ', end);
    return text.substring(0, word > 0 ? word : end).strip() + ELLIPSIS;
  }
}
