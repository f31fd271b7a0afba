package org.partnergraph.embed;

import static org.partnergraph.embed.Canvas.number;
import static org.partnergraph.embed.Wreath.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.partnergraph.embed.EgoMap.Level;
import org.partnergraph.embed.EgoMap.Name;
import org.partnergraph.embed.MapLabels.Label;

/** Finds room for the names on a map at each of some sizes: drawn larger, there is more room. */
final class MapNames {

  private static final List<Double> SIZES =
      List.of(0.6, 0.7, 0.8, 0.9, 0.95, 1.0, 1.4, 2.0, 2.8, 4.0, 8.0);
  private static final Placed.Caption NONE = new Placed.Caption(0, 0, "start", List.of());

  private final MapFrame frame;
  private final Map<String, String> names = new LinkedHashMap<>();

  /**
   * Of the places of a frame.
   *
   * @param names by id, the first one placed first
   */
  MapNames(MapFrame frame, Map<String, String> names) {
    this.frame = frame;
    this.names.putAll(names);
    this.names.keySet().removeAll(frame.beyond().keySet());
  }

  /** Those that have room where one unit is one pixel. */
  Map<String, Name> usual() {
    return at(1);
  }

  List<Level> levels() {
    List<Level> levels = new ArrayList<>();
    Map<String, Name> before = new LinkedHashMap<>();
    for (double size : SIZES.stream().filter(this::isAskedFor).toList()) {
      Map<String, Name> now = at(size);
      Map<String, Name> other = new LinkedHashMap<>();
      names.keySet().forEach(id -> other.put(id, now.getOrDefault(id, nameless(point(id)))));
      other.entrySet().removeIf(name -> name.getValue().equals(before.get(name.getKey())));
      before.putAll(other);
      levels.add(new Level(levels.isEmpty() ? 0 : size, other));
    }
    return levels;
  }

  /** A narrow map is made for narrow places, and drawn little smaller than it is. */
  private boolean isAskedFor(double size) {
    return size * frame.view().larger() > 0.98 || !frame.view().isNarrow();
  }

  /** The place of a mark that has no name. */
  static Name nameless(Point at) {
    return new Name(new Box(at.x() - 12, at.y() - 12, 24, 24), NONE, "");
  }

  private Map<String, Name> at(double size) {
    Map<String, Point> places = new LinkedHashMap<>();
    frame.points().forEach((id, at) -> places.put(id, new Point(at.x() * size, at.y() * size)));
    List<Pinned> fixed = new ArrayList<>();
    frame.beyond().values().forEach(arrow -> fixed.add(fixed(arrow, size)));
    double next = SIZES.stream().filter(larger -> larger > size).findFirst().orElse(size);
    Map<String, Name> found = new LinkedHashMap<>();
    new MapLabels(
            frame.view().width() * size, frame.view().height() * size, places, fixed, next / size)
        .of(names)
        .forEach((id, label) -> found.put(id, name(label, point(id), 1 - size)));
    return found;
  }

  private Point point(String id) {
    return Objects.requireNonNull(frame.points().get(id), id);
  }

  private static Pinned fixed(Beyond arrow, double size) {
    Point spot = arrow.spot();
    return new Pinned(
        moved(arrow.box(), spot, size - 1), new Point(spot.x() * size, spot.y() * size));
  }

  private static Box moved(Box box, Point with, double times) {
    return new Box(
        round(box.x() + with.x() * times), round(box.y() + with.y() * times), box.w(), box.h());
  }

  private static Name name(Label label, Point mark, double times) {
    double x = mark.x() * times;
    double y = mark.y() * times;
    Placed.Caption of = label.caption();
    return new Name(
        moved(label.box(), mark, times),
        new Placed.Caption(round(of.x() + x), round(of.y() + y), of.anchor(), of.lines()),
        Optional.ofNullable(label.led())
            .map(end -> leader(mark, end.x() + x, end.y() + y))
            .orElse(""));
  }

  private static String leader(Point mark, double x, double y) {
    return "M%s %sL%s %s".formatted(number(mark.x()), number(mark.y()), number(x), number(y));
  }
}
