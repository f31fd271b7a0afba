package org.partnergraph.embed;

import static org.partnergraph.embed.Canvas.number;

import org.partnergraph.embed.Placed.Spot;

/**
 * The lines of edges, in the syntax of SVG paths.
 *
 * @param root where the middle lies
 */
record Lines(Spot root, Form form) {

  /** From the middle to a twig: out, then level into its mark. */
  String ray(Spot to) {
    return form == Form.NARROW ? elbow(root.box().x() + 16, root.y(), to) : fan(to);
  }

  private String fan(Spot to) {
    double dx = to.x() - root.x();
    double dy = to.y() - root.y();
    return "M%s %sC%s %s %s %s %s %s"
        .formatted(
            number(root.x()),
            number(root.y()),
            number(root.x() + dx * 0.22),
            number(root.y() + dy * 0.62),
            number(to.x() - dx * 0.42),
            number(to.y()),
            number(to.x()),
            number(to.y()));
  }

  /** From a twig to what hangs on it. */
  String branch(Spot from, Spot to) {
    return elbow(from.x(), from.y(), to);
  }

  private static String elbow(double x, double y, Spot to) {
    double turn = Math.min(10, Math.abs(to.x() - x));
    double side = Math.signum(to.x() - x);
    return "M%s %sV%sQ%s %s %s %sH%s"
        .formatted(
            number(x),
            number(y),
            number(to.y() - turn),
            number(x),
            number(to.y()),
            number(x + side * turn),
            number(to.y()),
            number(to.x()));
  }

  /**
   * Across the tree, bent towards the middle.
   *
   * @param turn how many such lines there are between the two already
   */
  String chord(Spot from, Spot to, int turn) {
    double pull = 0.55 + 0.18 * turn;
    double mx = (from.x() + to.x()) / 2;
    double my = (from.y() + to.y()) / 2;
    double inward = form == Form.NARROW ? Math.max(0, root.box().x() - 6 * turn) : root.x();
    double cx = mx + (inward - mx) * pull;
    double cy = form == Form.NARROW ? my : my + (root.y() - my) * pull * 0.5 + 14 * turn;
    return "M%s %sQ%s %s %s %s"
        .formatted(
            number(from.x()),
            number(from.y()),
            number(cx),
            number(cy),
            number(to.x()),
            number(to.y()));
  }
}
