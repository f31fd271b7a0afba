package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Cuts shapes at the edges of a rectangle. */
record Clip(double west, double north, double east, double south) {

  /** An edge: what lies inside of it, and how far beyond it a point lies. */
  private record Edge(ToDoubleFunction<Point> beyond) implements Predicate<Point> {
    @Override
    public boolean test(Point point) {
      return beyond.applyAsDouble(point) <= 0;
    }
  }

  private List<Edge> edges() {
    return List.of(
        new Edge(point -> west - point.x()),
        new Edge(point -> point.x() - east),
        new Edge(point -> north - point.y()),
        new Edge(point -> point.y() - south));
  }

  /** The part of an area that lies inside (Sutherland and Hodgman); no points if none does. */
  List<Point> area(List<Point> ring) {
    List<Point> points = ring;
    for (Edge edge : edges()) {
      points = within(points, edge);
    }
    return points;
  }

  private static List<Point> within(List<Point> ring, Edge edge) {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      Point from = ring.get((i + ring.size() - 1) % ring.size());
      Point to = ring.get(i);
      if (edge.test(from) != edge.test(to)) {
        kept.add(cut(from, to, edge));
      }
      if (edge.test(to)) {
        kept.add(to);
      }
    }
    return kept;
  }

  private static Point cut(Point from, Point to, Edge edge) {
    double a = edge.beyond().applyAsDouble(from);
    double b = edge.beyond().applyAsDouble(to);
    double part = a / (a - b);
    return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
  }

  /** The parts of a line with a point inside, each with one point beyond its ends. */
  List<List<Point>> lines(List<Point> line) {
    List<List<Point>> parts = new ArrayList<>();
    List<Point> part = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      boolean near =
          isInside(line.get(i))
              || (i > 0 && isInside(line.get(i - 1)))
              || (i + 1 < line.size() && isInside(line.get(i + 1)));
      if (near) {
        part.add(line.get(i));
      } else if (!part.isEmpty()) {
        parts.add(part);
        part = new ArrayList<>();
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private boolean isInside(Point point) {
    return edges().stream().allMatch(edge -> edge.test(point));
  }
}
