package org.partnergraph.embed;

import static org.partnergraph.embed.Canvas.number;

import java.util.ArrayList;
import java.util.List;
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
  private static final double BELOW = 8;
  private static final TextWidth LETTERS = new TextWidth(Measures.SUB);

  /**
   * Of kinds of edges, if there are several, and of what is missing.
   *
   * @param missing a sentence about what is not in the picture; empty for none
   * @param width of the picture
   * @param top of the rows
   */
  static Legend of(List<Kind> kinds, String missing, double width, double top) {
    List<Sample> samples = new ArrayList<>();
    double x = Measures.MARGIN;
    double y = top + Measures.HEADING - BELOW;
    for (Kind kind : kinds.size() > 1 ? kinds : List.<Kind>of()) {
      double wide = LINE + Measures.BESIDE + LETTERS.of(kind.label());
      if (x > Measures.MARGIN && x + wide > width) {
        x = Measures.MARGIN;
        y += Measures.HEADING;
      }
      samples.add(sample(kind, x, y));
      x += wide + AIR;
    }
    if (!missing.isEmpty()) {
      y += samples.isEmpty() ? 0 : Measures.HEADING;
      samples.add(new Sample("", "", caption(Measures.MARGIN, y, missing)));
    }
    return new Legend(List.copyOf(samples), samples.isEmpty() ? 0 : y + BELOW - top);
  }

  private static Sample sample(Kind kind, double x, double y) {
    String line = "M%s %sH%s".formatted(number(x), number(y - 4), number(x + LINE));
    return new Sample(line, kind.dash(), caption(x + LINE + Measures.BESIDE, y, kind.label()));
  }

  private static Placed.Caption caption(double x, double y, String text) {
    return new Placed.Caption(Wreath.round(x), Wreath.round(y), "start", List.of(text));
  }
}
