package org.partnergraph.embed;

import static org.partnergraph.embed.Canvas.number;
import static org.partnergraph.embed.Wreath.round;

import java.util.List;

/**
 * A place beyond the edge of a map: an arrow at the edge where the way to it leaves.
 *
 * @param spot of the arrow
 * @param exit where the way leaves, which may be taken by the arrow to another place
 * @param box around arrow and name, as they are on a map that is drawn smaller than usual
 * @param caption its name; empty if there is no room for it
 * @param sub how far it is
 */
record Beyond(Point spot, Point exit, Box box, Placed.Caption caption, Placed.Caption sub) {

  private static final double TIP = 8;
  private static final double BACK = 5;

  /** To each side; with as much as it is long, it would point three ways. */
  private static final double WIDE = 5;

  private static final double AIR = 12;
  private static final double HIGH = Measures.LINE + Measures.SUB_LINE;

  /**
   * With a name on the side that is turned away from where the way comes from, which it would
   * cover.
   */
  static Beyond at(Point spot, Point exit, Viewport view, Point from, String name, String far) {
    if (name.isEmpty()) {
      return bare(spot, exit);
    }
    double wide =
        Math.max(new TextWidth(Measures.NAME).of(name), new TextWidth(Measures.SUB).of(far)) + 4;
    boolean isBeside = Math.min(spot.y(), view.height() - spot.y()) <= Rim.INSET + 1;
    boolean turned = isBeside ? spot.x() < from.x() : spot.x() > view.width() / 2;
    double beside = isBeside ? AIR : -TIP;
    double x = spot.x() + (turned ? -beside : beside);
    boolean isLow = spot.y() > view.height() / 2;
    double below = spot.y() < from.y() ? -TIP - HIGH : TIP;
    double top = spot.y() + (isBeside ? (isLow ? TIP - HIGH : -TIP) : below);
    double left = Math.min(turned ? x - wide : x, spot.x() - TIP) - spot.x();
    double right = Math.max(turned ? x : x + wide, spot.x() + TIP) - spot.x();
    double upper = Math.min(top, spot.y() - TIP) - spot.y();
    double lower = Math.max(top + HIGH, spot.y() + TIP) - spot.y();
    String anchor = turned ? "end" : "start";
    return new Beyond(
        new Point(round(spot.x()), round(spot.y())),
        exit,
        new Box(
            round(spot.x() + view.larger() * left),
            round(spot.y() + view.larger() * upper),
            round(view.larger() * (right - left)),
            round(view.larger() * (lower - upper))),
        new Placed.Caption(round(x), round(top + 13), anchor, List.of(name)),
        new Placed.Caption(
            round(x), round(top + 28), anchor, far.isEmpty() ? List.of() : List.of(far)));
  }

  private static Beyond bare(Point spot, Point exit) {
    Point at = new Point(round(spot.x()), round(spot.y()));
    Box box = new Box(round(at.x() - TIP), round(at.y() - TIP), 2 * TIP, 2 * TIP);
    Placed.Caption none = new Placed.Caption(at.x(), at.y(), "start", List.of());
    return new Beyond(at, exit, box, none, none);
  }

  boolean isNamed() {
    return !caption.lines().isEmpty();
  }

  /**
   * Path of the arrow.
   *
   * @param before where the way was before it left
   */
  String mark(Point before) {
    double x = exit.x() - before.x();
    double y = exit.y() - before.y();
    double length = Math.max(0.1, Math.hypot(x, y));
    double across = x / length;
    double down = y / length;
    return "M%s %sL%s %sL%s %sZ"
        .formatted(
            number(spot.x() + TIP * across),
            number(spot.y() + TIP * down),
            number(spot.x() - BACK * across - WIDE * down),
            number(spot.y() - BACK * down + WIDE * across),
            number(spot.x() - BACK * across + WIDE * down),
            number(spot.y() - BACK * down - WIDE * across));
  }
}
