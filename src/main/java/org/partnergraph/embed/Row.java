package org.partnergraph.embed;

import static org.partnergraph.embed.Measures.HEADING;
import static org.partnergraph.embed.Measures.LINE;
import static org.partnergraph.embed.Measures.NAME;
import static org.partnergraph.embed.Measures.ROW;
import static org.partnergraph.embed.Measures.SUB;
import static org.partnergraph.embed.Measures.SUB_LINE;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a column of labels: a twig, a heading, or nothing but air.
 *
 * @param id of the twig; empty for the others
 * @param lines of its label, or the heading
 * @param sub its second line
 * @param level steps from the middle, 1 for its own twigs
 * @param height of the row
 */
record Row(String id, List<String> lines, List<String> sub, int level, double height) {

  private static final int MOST_LINES = 4;

  static Row gap(double height) {
    return new Row("", List.of(), List.of(), 1, height);
  }

  boolean isHeading() {
    return id.isEmpty() && !lines.isEmpty();
  }

  /** The widest of its lines. */
  double width() {
    double name =
        lines.stream().mapToDouble(new TextWidth(isHeading() ? SUB : NAME)::of).max().orElse(0);
    return Math.max(name, sub.stream().mapToDouble(new TextWidth(SUB)::of).max().orElse(0));
  }

  /** The rows of a block, what hangs on its twigs included. */
  static List<Row> of(Twig.Block block, int level, double width) {
    List<Row> rows = new ArrayList<>();
    if (!block.heading().isEmpty()) {
      List<String> heading = new TextWidth(SUB).lines(block.heading(), width, 1);
      rows.add(new Row("", heading, List.of(), level, HEADING));
    }
    for (Twig twig : block.twigs()) {
      rows.add(of(twig, level, width));
      twig.blocks().forEach(inner -> rows.addAll(of(inner, level + 1, width)));
    }
    return rows;
  }

  private static Row of(Twig twig, int level, double width) {
    List<String> lines = new TextWidth(NAME).lines(twig.label(), width, MOST_LINES);
    List<String> sub =
        twig.sub().isEmpty() ? List.of() : new TextWidth(SUB).lines(twig.sub(), width, MOST_LINES);
    double height = lines.size() * LINE + sub.size() * SUB_LINE + (ROW - LINE);
    return new Row(twig.id(), lines, sub, level, height);
  }
}
