package org.partnergraph.embed;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which places a map shows where they lie. A few that lie far off would make the map of all others
 * too small to read, and stand at its edge.
 *
 * @param ids of those that lie in the map
 */
record Nearby(List<String> ids) {

  /** A place is left out if without it the others are drawn so much larger. */
  private static final double PRICE = 0.82;

  private static final int LEAST = 3;

  /**
   * Of projected places.
   *
   * @param centre around which they lie, and which is never left out; it may have no place
   * @param below how much room is taken below a narrow map
   */
  static Nearby of(String centre, Map<String, Point> places, Form form, double below) {
    Point middle = Optional.ofNullable(places.get(centre)).orElseGet(() -> median(places));
    List<String> ids =
        places.keySet().stream()
            .sorted(
                Comparator.comparing((String id) -> distance(middle, places.get(id)))
                    .thenComparing(id -> id))
            .toList();
    int best = ids.size();
    double most = scale(ids, places, form, below);
    int least = Math.max(LEAST, (ids.size() + 1) / 2);
    double worth = 1;
    for (int count = ids.size() - 1; count >= least; count--) {
      worth *= PRICE;
      double value = scale(ids.subList(0, count), places, form, below) * worth;
      if (value > most) {
        most = value;
        best = count;
      }
    }
    return new Nearby(List.copyOf(ids.subList(0, best)));
  }

  private static double distance(Point middle, @Nullable Point place) {
    return middle.distance(Objects.requireNonNull(place));
  }

  private static double scale(
      List<String> ids, Map<String, Point> places, Form form, double below) {
    return Viewport.around(
            ids.stream().map(id -> Objects.requireNonNull(places.get(id))).toList(), form, below)
        .scale();
  }

  private static Point median(Map<String, Point> places) {
    int half = places.size() / 2;
    return places.isEmpty()
        ? new Point(0, 0)
        : new Point(
            places.values().stream().map(Point::x).sorted().toList().get(half),
            places.values().stream().map(Point::y).sorted().toList().get(half));
  }
}
