package org.partnergraph.embed;

import static org.partnergraph.embed.Wreath.round;

import java.util.List;
import java.util.stream.Stream;

/**
 * The box in the middle of a picture.
 *
 * @param lines of its label
 */
record Pill(List<String> lines, double width, double height) {

  static final double SIZE = 16;
  static final double LINE = 20;

  private static final int MOST_LINES = 6;

  /**
   * About as wide as its text.
   *
   * @param most width of a line; a single word may be longer by a quarter before it is cut
   */
  static Pill of(String label, double most) {
    TextWidth bold = new TextWidth(SIZE * 1.06);
    double longest =
        Stream.of(label.split("\\s+", -1))
            .mapToDouble(bold::of)
            .filter(w -> w <= most * 1.25)
            .max()
            .orElse(0);
    List<String> lines = bold.lines(label, Math.max(most, longest), MOST_LINES);
    double text = lines.stream().mapToDouble(bold::of).max().orElse(0);
    return new Pill(lines, round(text + 32), lines.size() * LINE + 20);
  }

  Placed.Spot spot(double cx, double cy) {
    Box box = new Box(round(cx - width / 2), round(cy - height / 2), width, height);
    double first = cy - (lines.size() - 1) * LINE / 2 + SIZE * 0.35;
    Placed.Caption caption = new Placed.Caption(round(cx), round(first), "middle", lines);
    Placed.Caption none = new Placed.Caption(round(cx), round(first), "middle", List.of());
    return new Placed.Spot(round(cx), round(cy), 0, box, caption, none);
  }
}
