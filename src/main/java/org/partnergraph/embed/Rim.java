package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** The edge of a map, on which arrows to places beyond it find room beside each other. */
final class Rim {

  static final double INSET = 16;

  /** The part of the edge along which a named arrow may be moved: further off, it would mislead. */
  private static final double NEAR = 1 / 10.0;

  private static final double STEP = 4;

  private final Viewport view;
  private final Point from;
  private final List<Box> taken = new ArrayList<>();

  /**
   * Of a map.
   *
   * @param from where the ways come from
   * @param marks of the places in the map
   */
  Rim(Viewport view, Point from, List<Point> marks) {
    this.view = view;
    this.from = from;
    marks.forEach(at -> taken.add(new Box(at.x() - 8, at.y() - 8, 16, 16)));
  }

  /** Whether a point of the picture lies within it. */
  boolean holds(Point point) {
    return point.x() > INSET
        && point.x() < view.width() - INSET
        && point.y() > INSET
        && point.y() < view.height() - INSET;
  }

  /** Where a line from a point within it to one beyond it crosses it. */
  Point crossing(Point inside, Point outside) {
    double part =
        Math.min(
            part(inside.x(), outside.x(), view.width()),
            part(inside.y(), outside.y(), view.height()));
    return new Point(
        inside.x() + part * (outside.x() - inside.x()),
        inside.y() + part * (outside.y() - inside.y()));
  }

  private static double part(double from, double to, double size) {
    double edge = to > from ? size - INSET : INSET;
    return to == from ? 1 : Math.max(0, Math.min(1, (edge - from) / (to - from)));
  }

  /**
   * The arrow nearest to a crossing for which there is room, which is taken then: with its name if
   * there is room for that on this side of the map, else without.
   */
  Beyond place(Point exit, String name, String far) {
    Beyond found =
        free(exit, NEAR, name, far)
            .or(() -> free(exit, 1 / 2.0, "", ""))
            .orElseGet(() -> Beyond.at(exit, exit, view, from, "", ""));
    taken.add(found.box());
    return found;
  }

  private Optional<Beyond> free(Point exit, double part, String name, String far) {
    double length = 2 * (view.width() + view.height() - 4 * INSET);
    double start = along(exit);
    return DoubleStream.iterate(0, away -> away < part * length, away -> away + STEP)
        .flatMap(away -> DoubleStream.of(start + away, start - away))
        .mapToObj(at -> Beyond.at(point((at + length) % length), exit, view, from, name, far))
        .filter(beyond -> isInside(beyond.box()))
        .filter(beyond -> taken.stream().noneMatch(beyond.box()::overlaps))
        .findFirst();
  }

  private boolean isInside(Box box) {
    return box.x() >= 2
        && box.y() >= 2
        && box.x() + box.w() <= view.width() - 2
        && box.y() + box.h() <= view.height() - 2;
  }

  /** How far a point of it is from its upper left corner, clockwise. */
  private double along(Point at) {
    double wide = view.width() - 2 * INSET;
    double high = view.height() - 2 * INSET;
    double x = at.x() - INSET;
    double y = at.y() - INSET;
    if (y < 1) {
      return x;
    } else if (x > wide - 1) {
      return wide + y;
    }
    return y > high - 1 ? wide + high + wide - x : 2 * wide + 2 * high - y;
  }

  private Point point(double along) {
    double wide = view.width() - 2 * INSET;
    double high = view.height() - 2 * INSET;
    if (along < wide) {
      return new Point(INSET + along, INSET);
    } else if (along < wide + high) {
      return new Point(INSET + wide, INSET + along - wide);
    } else if (along < 2 * wide + high) {
      return new Point(INSET + 2 * wide + high - along, INSET + high);
    }
    return new Point(INSET, INSET + 2 * wide + 2 * high - along);
  }
}
