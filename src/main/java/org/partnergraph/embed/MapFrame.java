package org.partnergraph.embed;

import static org.partnergraph.embed.Canvas.number;
import static org.partnergraph.embed.Wreath.round;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The part of the earth that a map shows, with all its places: in it, or beyond its edge. */
final class MapFrame {

  private static final double KILOMETRES = 6371;
  private static final double ROUGH = 100;

  private final Map<String, Position> positions;
  private final String centre;
  private final Locale language;
  private final Viewport view;
  private final Rim rim;
  private final Map<String, Point> points = new LinkedHashMap<>();
  private final Map<String, Beyond> beyond = new LinkedHashMap<>();

  /**
   * Of places by id.
   *
   * @param centre around which they lie; it may have no place
   * @param below how much room is taken below a narrow map
   * @param names of the places
   */
  MapFrame(
      String centre,
      Map<String, Position> positions,
      Form form,
      double below,
      UnaryOperator<String> names,
      String language) {
    this.centre = centre;
    this.positions = positions;
    this.language = Locale.forLanguageTag(language);
    Map<String, Point> projected = new LinkedHashMap<>();
    positions.forEach((id, at) -> projected.put(id, at.projected()));
    List<String> near = Nearby.of(centre, projected, form, below).ids();
    view =
        Viewport.around(
            near.stream().map(id -> Objects.requireNonNull(projected.get(id))).toList(),
            form,
            below);
    positions.forEach((id, at) -> points.put(id, placed(at)));
    Point middle = new Point(view.width() / 2, view.height() / 2);
    rim =
        new Rim(view, points.getOrDefault(centre, middle), near.stream().map(this::point).toList());
    points.forEach(
        (id, point) -> {
          if (!near.contains(id)) {
            beyond.put(id, rim.place(exit(id, point), names.apply(id), far(id)));
          }
        });
    beyond.forEach((id, arrow) -> points.put(id, arrow.spot()));
  }

  Viewport view() {
    return view;
  }

  /** Where all marks are, by id. */
  Map<String, Point> points() {
    return points;
  }

  /** Those that have an arrow at the edge, by id. */
  Map<String, Beyond> beyond() {
    return beyond;
  }

  private Point point(String id) {
    return Objects.requireNonNull(points.get(id), id);
  }

  private Point placed(Position at) {
    Point point = view.place(at.projected());
    return new Point(round(point.x()), round(point.y()));
  }

  private Point exit(String id, Point point) {
    Position from = positions.get(centre);
    if (from == null) {
      return rim.crossing(new Point(view.width() / 2, view.height() / 2), point);
    }
    Point before = placed(from);
    for (Position stop : from.wayTo(Objects.requireNonNull(positions.get(id)))) {
      Point at = placed(stop);
      if (!rim.holds(at)) {
        return rim.crossing(before, at);
      }
      before = at;
    }
    return before;
  }

  private String far(String id) {
    Position from = positions.get(centre);
    if (from == null) {
      return "";
    }
    double away = from.angleTo(Objects.requireNonNull(positions.get(id))) * KILOMETRES;
    return NumberFormat.getIntegerInstance(language).format(Math.round(away / ROUGH) * ROUGH)
        + "\u00a0km";
  }

  /** The shortest way over the earth from the middle, as a path; it ends at an arrow. */
  String way(String id) {
    if (beyond.containsKey(id)) {
      return draw(new StringBuilder(), wayToArrow(id)).toString();
    }
    Position from = Objects.requireNonNull(positions.get(centre));
    List<Point> stops = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    Position before = from;
    for (Position stop : from.wayTo(Objects.requireNonNull(positions.get(id)))) {
      if (Math.abs(stop.longitude() - before.longitude()) > 180) {
        draw(path, stops);
        stops.clear();
      }
      stops.add(placed(stop));
      before = stop;
    }
    return draw(path, stops).toString();
  }

  private List<Point> wayToArrow(String id) {
    return bent(inside(id), Objects.requireNonNull(beyond.get(id)));
  }

  /** The stops of the way to a place beyond the edge before it leaves the map. */
  private List<Point> inside(String id) {
    Position from = Objects.requireNonNull(positions.get(centre));
    Stream<Point> further =
        from.wayTo(Objects.requireNonNull(positions.get(id))).stream().skip(1).map(this::placed);
    return Stream.concat(Stream.of(placed(from)), further.takeWhile(rim::holds)).toList();
  }

  /** The arrow to a place beyond the edge, as a path: it points as the way to it leaves the map. */
  String arrow(String id) {
    Point before = new Point(view.width() / 2, view.height() / 2);
    if (positions.containsKey(centre)) {
      List<Point> way = inside(id);
      before = way.get(way.size() - 1);
    }
    return Objects.requireNonNull(beyond.get(id)).mark(before);
  }

  /** Bends a way smoothly, so that it ends where there was room for the arrow. */
  private static List<Point> bent(List<Point> way, Beyond arrow) {
    List<Point> all = new ArrayList<>(way);
    all.add(arrow.exit());
    List<Point> bent = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      double part = Math.pow((double) i / (all.size() - 1), 2);
      bent.add(
          new Point(
              all.get(i).x() + part * (arrow.spot().x() - arrow.exit().x()),
              all.get(i).y() + part * (arrow.spot().y() - arrow.exit().y())));
    }
    return bent;
  }

  private static StringBuilder draw(StringBuilder path, List<Point> stops) {
    for (int i = 0; i < stops.size(); i++) {
      path.append(i == 0 ? 'M' : 'L').append(number(stops.get(i).x()));
      path.append(' ').append(number(stops.get(i).y()));
    }
    return path;
  }
}
