package org.partnergraph.embed;

import static org.partnergraph.embed.Canvas.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnergraph.embed.EgoGraph.Kind;
import org.partnergraph.embed.EgoGraph.Sample;

/**
 * What the lines of a map mean, below it: there are no words beside them.
 *
 * @param samples from left to right, in rows
 * @param height of the rows
 */
record Legend(List<Sample> samples, double height) {

  private static final double LINE = 40;
  private static final double AIR = 26;

  /** Letters may be drawn so much larger than the map. */
  private static final double LARGER = 1.2;

  private static final double BELOW = 8;
  private static final TextWidth LETTERS = new TextWidth(Measures.SUB);

  /**
   * Of kinds of edges; those with the same line stand beside one.
   *
   * @param notes what else is to be said, each a sentence
   * @param width of the picture
   * @param top of the rows
   */
  static Legend of(List<Kind> kinds, List<String> notes, double width, double top) {
    List<Sample> samples = new ArrayList<>();
    double x = Measures.MARGIN;
    double y = top + Measures.HEADING - BELOW;
    for (Entry entry : entries(kinds, notes, (width - 2 * Measures.MARGIN) / LARGER)) {
      double wide = LARGER * (entry.indent() + LETTERS.of(entry.label()));
      if (x > Measures.MARGIN && (entry.goesOn() || x + wide > width - Measures.MARGIN)) {
        x = Measures.MARGIN;
        y += entry.goesOn() ? Measures.SUB_LINE : Measures.HEADING;
      }
      samples.add(entry.at(x, y));
      x += wide + AIR;
    }
    return new Legend(List.copyOf(samples), samples.isEmpty() ? 0 : y + BELOW - top);
  }

  private static List<Entry> entries(List<Kind> kinds, List<String> notes, double width) {
    Map<String, String> labels = new LinkedHashMap<>();
    kinds.forEach(
        kind -> labels.merge(kind.dash(), kind.label(), (a, b) -> a.equals(b) ? a : a + ", " + b));
    List<Entry> entries = new ArrayList<>();
    labels.forEach((dash, label) -> entries.add(new Entry(dash, label, true, false)));
    for (String note : notes) {
      List<String> lines = LETTERS.lines(note, width, 3);
      for (int i = 0; i < lines.size(); i++) {
        entries.add(new Entry("", lines.get(i), false, i > 0));
      }
    }
    return entries;
  }

  /**
   * What stands in a row.
   *
   * @param isLine whether it is a line with its meaning, not a note
   * @param goesOn whether it is a further line of a note
   */
  private record Entry(String dash, String label, boolean isLine, boolean goesOn) {

    double indent() {
      return isLine ? LINE + Measures.BESIDE : 0;
    }

    Sample at(double x, double y) {
      String path = isLine ? "M%s %sH%s".formatted(number(x), number(y - 4), number(x + LINE)) : "";
      return new Sample(
          path,
          dash,
          new Placed.Caption(Wreath.round(x + indent()), Wreath.round(y), "start", List.of(label)));
    }
  }
}
