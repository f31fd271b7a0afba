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
  private static final double LEAST = 0.28;
  private static final Point WEST = EqualEarth.project(-180, 0);
  private static final Point NORTH = EqualEarth.project(0, 84);

  /**
   * One that shows all places with room for their names; the world if there is none. A wide one is
   * no higher than the widget has room for at its usual height.
   */
  static Viewport around(Collection<Point> places, Form form) {
    double width = form == Form.NARROW ? 335 : 880;
    double west = places.stream().mapToDouble(Point::x).min().orElse(WEST.x());
    double east = places.stream().mapToDouble(Point::x).max().orElse(-WEST.x());
    double north = places.stream().mapToDouble(Point::y).min().orElse(NORTH.y());
    double south = places.stream().mapToDouble(Point::y).max().orElse(-NORTH.y() * 0.7);
    double highest = form == Form.NARROW ? 0.72 : 0.56;
    double margin = form == Form.NARROW ? MARGIN / 2 : MARGIN;
    double across = Math.max(east - west, LEAST);
    double down = Math.max(south - north, LEAST);
    double height = Math.max(width * 0.45, Math.min(width * highest, width * down / across));
    double scale = Math.min((width - 2 * margin) / across, (height - 2 * margin) / down);
    double left = (west + east) / 2 - width / scale / 2;
    double top = (north + south) / 2 - height / scale / 2;
    return new Viewport(width, Math.round(height), scale, left, top);
  }

  Point place(Point projected) {
    return new Point((projected.x() - left) * scale, (projected.y() - top) * scale);
  }
}
