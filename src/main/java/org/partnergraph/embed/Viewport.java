package org.partnergraph.embed;

import java.util.Collection;

/**
 * The part of the earth that a map shows.
 *
 * @param scale units of the picture for one radius of the earth
 * @param left edge, projected
 * @param top edge, projected
 */
record Viewport(double width, double height, double scale, double left, double top) {

  private static final double MARGIN = 70;

  /** As wide as a widget on a page for a telephone, so that a unit is a pixel there. */
  private static final double NARROW = 300;

  /** As high as the place in that widget, what stands below the map with it. */
  private static final double NARROW_HIGH = 364;

  private static final double NARROW_LOW = 200;
  private static final double LEAST = 0.28;
  private static final Point WEST = EqualEarth.project(-180, 0);
  private static final Point NORTH = EqualEarth.project(0, 84);

  /**
   * One that shows all places with room for their names; the world if there is none. It is no
   * higher than the widget has room for at its usual height.
   *
   * @param below how much room is taken below a narrow map
   */
  static Viewport around(Collection<Point> places, Form form, double below) {
    double width = width(form);
    double west = places.stream().mapToDouble(Point::x).min().orElse(WEST.x());
    double east = places.stream().mapToDouble(Point::x).max().orElse(-WEST.x());
    double north = places.stream().mapToDouble(Point::y).min().orElse(NORTH.y());
    double south = places.stream().mapToDouble(Point::y).max().orElse(-NORTH.y() * 0.7);
    double narrow = Math.max(NARROW_LOW, Math.min(1.05 * NARROW, NARROW_HIGH - below));
    double lowest = form == Form.NARROW ? narrow : width * 0.45;
    double highest = form == Form.NARROW ? narrow : width * 0.47;
    double margin = form == Form.NARROW ? MARGIN / 2 : MARGIN;
    double across = Math.max(east - west, LEAST);
    double down = Math.max(south - north, LEAST);
    double height = Math.max(lowest, Math.min(highest, width * down / across));
    double scale = Math.min((width - 2 * margin) / across, (height - 2 * margin) / down);
    double left = (west + east) / 2 - width / scale / 2;
    double top = (north + south) / 2 - height / scale / 2;
    return new Viewport(width, Math.round(height), scale, left, top);
  }

  static double width(Form form) {
    return form == Form.NARROW ? NARROW : 880;
  }

  /** How much larger than usual letters may be drawn: where the map is drawn that much smaller. */
  double larger() {
    return isNarrow() ? 1.25 : 1.43;
  }

  boolean isNarrow() {
    return width <= NARROW;
  }

  Point place(Point projected) {
    return new Point((projected.x() - left) * scale, (projected.y() - top) * scale);
  }
}
