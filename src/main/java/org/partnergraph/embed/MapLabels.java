package org.partnergraph.embed;

import static org.partnergraph.embed.Canvas.number;
import static org.partnergraph.embed.Wreath.round;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds room for the names of places: each as near to its mark as no other name, mark or leading
 * line is in the way.
 */
final class MapLabels {

  private static final double[] AWAY = {9, 18, 30, 44, 60, 80, 105, 135, 170, 210, 260, 320};
  private static final int TURNS = 16;
  private static final double DOT = 6;
  private static final double LED = 16;
  private static final double NEAR = 90;

  private final double width;
  private final double height;
  private final Map<String, Point> places;
  private final List<Box> taken = new ArrayList<>();
  private final List<Line2D> leaders = new ArrayList<>();

  /** In a picture of a size, with marks at places by id. */
  MapLabels(double width, double height, Map<String, Point> places) {
    this.width = width;
    this.height = height;
    this.places = places;
  }

  /**
   * A name with its room.
   *
   * @param leader path from the mark to the name; empty if they are near
   */
  record Label(Box box, Placed.Caption caption, String leader) {}

  /** Names by id; those for which there is no room are left out. */
  Map<String, Label> of(Map<String, String> names) {
    Map<String, Label> labels = new LinkedHashMap<>();
    List<Map.Entry<String, String>> crowdedFirst =
        names.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, String> name) -> crowd(at(name.getKey())))
                    .thenComparing(Map.Entry::getKey))
            .toList();
    for (boolean strict : List.of(true, false)) {
      for (Map.Entry<String, String> name : crowdedFirst) {
        String id = name.getKey();
        if (!labels.containsKey(id)) {
          place(at(id), name.getValue(), strict).ifPresent(label -> labels.put(id, label));
        }
      }
    }
    return labels;
  }

  /** How near the others are; the loneliest comes last, for it has room anyway. */
  private double crowd(Point at) {
    return -places.values().stream().mapToDouble(p -> 1 / (8 + at.distance(p))).sum();
  }

  private Point at(String id) {
    return Objects.requireNonNull(places.get(id), id);
  }

  /** Strictly no line crosses a name or another line; else the names alone keep apart. */
  private Optional<Label> place(Point dot, String name, boolean strict) {
    TextWidth letters = new TextWidth(Measures.NAME);
    double w = round(letters.of(name) + 4);
    Optional<Double> outward = outward(dot);
    for (double away : AWAY) {
      for (int turn = 0; turn < TURNS; turn++) {
        Optional<Label> label = at(dot, name, w, away, angle(outward, turn), strict);
        if (label.isPresent()) {
          return label;
        }
      }
    }
    return Optional.empty();
  }

  /** Away from those that are near, as an angle; empty if none is. */
  private Optional<Double> outward(Point dot) {
    List<Point> near =
        places.values().stream().filter(p -> p != dot && p.distance(dot) < NEAR).toList();
    double x = near.stream().mapToDouble(p -> dot.x() - p.x()).sum();
    double y = near.stream().mapToDouble(p -> dot.y() - p.y()).sum();
    return near.isEmpty() ? Optional.empty() : Optional.of(Math.atan2(y, x));
  }

  /** Outward first and then to both sides of it; else right and left, then up and down. */
  private static double angle(Optional<Double> outward, int turn) {
    double step = 2 * Math.PI / TURNS;
    return outward
        .map(base -> base + step * ((turn + 1) / 2) * (turn % 2 == 0 ? 1 : -1))
        .orElseGet(() -> beside(step, turn));
  }

  private static double beside(double step, int turn) {
    double up = step * ((turn / 2 + 1) / 2) * (turn / 2 % 2 == 0 ? 1 : -1);
    return turn % 2 == 0 ? up : Math.PI + up;
  }

  private Optional<Label> at(
      Point dot, String name, double w, double away, double angle, boolean strict) {
    double x = dot.x() + Math.cos(angle) * away;
    double y = dot.y() + Math.sin(angle) * away;
    double across = Math.cos(angle);
    double left = across > 0.3 ? x : across < -0.3 ? x - w : x - w / 2;
    double drop = Math.sin(angle) * Measures.LINE / 2;
    Box box = new Box(round(left), round(y + drop - 9), w, Measures.LINE + 1);
    Line2D leader = new Line2D.Double(dot.x(), dot.y(), x, y);
    if (!isFree(box, dot) || (strict && isCrossed(box, leader, away))) {
      return Optional.empty();
    }
    taken.add(box);
    if (away > LED) {
      leaders.add(leader);
    }
    Placed.Caption caption =
        new Placed.Caption(round(left + 2), round(box.y() + 13), "start", List.of(name));
    return Optional.of(new Label(box, caption, away > LED ? path(leader) : ""));
  }

  private boolean isFree(Box box, Point own) {
    return box.x() >= 2
        && box.y() >= 2
        && box.x() + box.w() <= width - 2
        && box.y() + box.h() <= height - 2
        && taken.stream().noneMatch(box::overlaps)
        && places.values().stream().noneMatch(dot -> dot != own && box.overlaps(mark(dot)));
  }

  private boolean isCrossed(Box box, Line2D leader, double away) {
    return leaders.stream().anyMatch(line -> crosses(line, box))
        || (away > LED && taken.stream().anyMatch(other -> crosses(leader, other)))
        || (away > LED && leaders.stream().anyMatch(leader::intersectsLine));
  }

  private static Box mark(Point dot) {
    return new Box(dot.x() - DOT, dot.y() - DOT, 2 * DOT, 2 * DOT);
  }

  private static boolean crosses(Line2D line, Box box) {
    return line.intersects(box.x(), box.y(), box.w(), box.h());
  }

  private static String path(Line2D line) {
    return "M%s %sL%s %s"
        .formatted(
            number(line.getX1()), number(line.getY1()), number(line.getX2()), number(line.getY2()));
  }
}
