package org.partnergraph.embed;

import static org.partnergraph.embed.Wreath.round;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Finds room for the names of places: each as near to its mark as no other name, mark or leading
 * line is in the way, and so that its mark is the nearest to it or a line leads there.
 */
final class MapLabels {

  private static final double[] AWAY = {9, 14, 18, 24, 30, 37, 44, 52, 60, 70, 80, 92, 105};
  private static final int TRIES = 160;
  private static final int TURNS = 24;
  private static final double DOT = 6;
  private static final double LED = 12;
  private static final double NEAR = 90;
  private static final double PAST = 4;
  private static final double ASIDE = 14;
  private static final double CLEARLY = 1.5;

  private final double width;
  private final double height;
  private final Map<String, Point> places;
  private final List<Pinned> fixed;
  private final double times;
  private final List<Pinned> taken = new ArrayList<>();
  private final List<Line2D> leaders = new ArrayList<>();

  /**
   * In a picture of a size, with marks at places by id.
   *
   * @param fixed where no name may stand
   * @param times how many times larger it may be drawn with the same names
   */
  MapLabels(
      double width, double height, Map<String, Point> places, List<Pinned> fixed, double times) {
    this.fixed = fixed;
    this.times = times;
    this.width = width;
    this.height = height;
    this.places = places;
  }

  /**
   * A name with its room.
   *
   * @param led where a line from the mark to it ends; null if they are near
   */
  record Label(Box box, Placed.Caption caption, @Nullable Point led) {}

  /**
   * Names by id, the first one placed first; those for which there is no room are left out. Several
   * orders of the others are tried, until nothing is left out; always the same ones.
   */
  Map<String, Label> of(Map<String, String> names) {
    List<String> ids = new ArrayList<>(names.keySet());
    List<String> others = ids.subList(Math.min(1, ids.size()), ids.size());
    others.sort(Comparator.comparing((String id) -> crowd(at(id))).thenComparing(id -> id));
    Random random = new Random(0);
    Map<String, Label> best = inOrder(ids, names);
    double least = lengthOfLeaders();
    for (int i = 0; best.size() < ids.size() && i < TRIES / ids.size(); i++) {
      Collections.shuffle(others, random);
      Map<String, Label> labels = inOrder(ids, names);
      double length = lengthOfLeaders();
      if (labels.size() > best.size() || (labels.size() == best.size() && length < least)) {
        best = labels;
        least = length;
      }
    }
    return best;
  }

  private Map<String, Label> inOrder(List<String> ids, Map<String, String> names) {
    taken.clear();
    taken.addAll(fixed);
    leaders.clear();
    Map<String, Label> labels = new LinkedHashMap<>();
    place(ids, names, labels, LED, true);
    place(ids, names, labels, Double.MAX_VALUE, true);
    place(ids, names, labels, Double.MAX_VALUE, false);
    return labels;
  }

  private void place(
      List<String> ids,
      Map<String, String> names,
      Map<String, Label> labels,
      double most,
      boolean strict) {
    ids.stream()
        .filter(id -> !labels.containsKey(id))
        .forEach(
            id ->
                place(at(id), names.getOrDefault(id, id), most, strict)
                    .ifPresent(label -> labels.put(id, label)));
  }

  private double lengthOfLeaders() {
    return leaders.stream().mapToDouble(line -> line.getP1().distance(line.getP2())).sum();
  }

  /** How near the others are; the loneliest comes last, for it has room anyway. */
  private double crowd(Point at) {
    return -places.values().stream().mapToDouble(p -> 1 / (8 + at.distance(p))).sum();
  }

  private Point at(String id) {
    return Objects.requireNonNull(places.get(id), id);
  }

  /**
   * Strictly no leading line crosses another; names and marks are never in its way.
   *
   * @param most how far it may be away
   */
  private Optional<Label> place(Point dot, String name, double most, boolean strict) {
    TextWidth letters = new TextWidth(Measures.NAME);
    double w = round(letters.of(name) + 4);
    Optional<Double> outward = outward(dot);
    for (double away : AWAY) {
      for (int turn = 0; turn < TURNS && away <= most; turn++) {
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
    boolean isLed = away > LED;
    if (!isFree(box, dot)
        || isCrossed(box, leader, isLed, strict)
        || !(isLed ? isAside(dot, box) : isNearest(dot, box))) {
      return Optional.empty();
    }
    taken.add(new Pinned(box, dot));
    if (isLed) {
      leaders.add(leader);
    }
    Placed.Caption caption =
        new Placed.Caption(round(left + 2), round(box.y() + 13), "start", List.of(name));
    return Optional.of(new Label(box, caption, isLed ? new Point(round(x), round(y)) : null));
  }

  private boolean isFree(Box box, Point own) {
    return box.x() >= 2
        && box.y() >= 5
        && box.x() + box.w() <= width - 2
        && box.y() + box.h() <= height - 2
        && taken.stream().noneMatch(other -> other.meets(new Pinned(box, own), times))
        && places.values().stream()
            .noneMatch(
                dot -> dot != own && new Pinned(mark(dot), dot).meets(new Pinned(box, own), times));
  }

  private boolean isCrossed(Box box, Line2D leader, boolean isLed, boolean strict) {
    return leaders.stream().anyMatch(line -> crosses(line, box))
        || (isLed
            && (taken.stream().anyMatch(other -> crosses(leader, other.box()))
                || (strict && leaders.stream().anyMatch(leader::intersectsLine))
                || passesAnother(leader)));
  }

  /** Whether a leading line could be taken for one to another mark. */
  private boolean passesAnother(Line2D leader) {
    Point own = new Point(leader.getX1(), leader.getY1());
    return places.values().stream()
        .filter(dot -> dot.distance(own) > 0)
        .anyMatch(
            dot -> leader.ptSegDist(dot.x(), dot.y()) < Math.min(PAST, dot.distance(own) * 0.9));
  }

  /** Whether a name to which a line leads stands beside no other mark. */
  private boolean isAside(Point dot, Box box) {
    return places.values().stream()
        .noneMatch(other -> other.distance(dot) > 0 && box.from(other) < ASIDE);
  }

  /** Whether who looks from the name for its mark finds the right one first. */
  private boolean isNearest(Point dot, Box box) {
    return places.values().stream()
        .noneMatch(other -> other.distance(dot) > 0 && box.from(other) < box.from(dot) * CLEARLY);
  }

  private static Box mark(Point dot) {
    return new Box(dot.x() - DOT, dot.y() - DOT, 2 * DOT, 2 * DOT);
  }

  private static boolean crosses(Line2D line, Box box) {
    return line.intersects(box.x(), box.y(), box.w(), box.h());
  }
}
