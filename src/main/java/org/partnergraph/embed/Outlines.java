package org.partnergraph.embed;

import static org.partnergraph.embed.Canvas.number;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Land and borders, from {@code outlines.txt}: a line holds what it is, a tab, and points as
 * longitude and latitude in degrees.
 */
final class Outlines {

  private static final String LAND = "land";
  private static final double DETAIL = 0.8;

  /** Room beyond the edge in which lines still go on; below, there is the legend. */
  private static final double BEYOND = 20;

  private final List<Shape> shapes = read();

  private record Shape(String kind, List<Point> points) {

    boolean isLand() {
      return kind.equals(LAND);
    }
  }

  /**
   * A line of the map.
   *
   * @param id land or border
   * @param d path, in the syntax of SVG
   */
  public record Outline(String id, String d) {}

  private static List<Shape> read() {
    try (InputStream in =
        Objects.requireNonNull(Outlines.class.getResourceAsStream("outlines.txt"), "outlines")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(Outlines::shape)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Shape shape(String line) {
    String[] parts = line.split("\t", 2);
    List<Point> points =
        Stream.of(parts[1].split(","))
            .map(point -> point.split(" ", 2))
            .map(p -> EqualEarth.project(Double.parseDouble(p[0]), Double.parseDouble(p[1])))
            .toList();
    return new Shape(parts[0], points);
  }

  /** What of them lies in a part of the earth, one path for land and one for borders. */
  List<Outline> in(Viewport view) {
    StringBuilder land = new StringBuilder();
    StringBuilder borders = new StringBuilder();
    Clip clip = new Clip(-BEYOND, -BEYOND, view.width() + BEYOND, view.height());
    for (Shape shape : shapes) {
      List<Point> placed = shape.points().stream().map(view::place).toList();
      if (shape.isLand()) {
        draw(land, coarse(clip.area(placed)), "Z");
      } else {
        clip.lines(placed).forEach(line -> draw(borders, coarse(line), ""));
      }
    }
    return List.of(new Outline(LAND, land.toString()), new Outline("border", borders.toString()));
  }

  /** Leaves out what is too near to the point before to be seen. */
  private static List<Point> coarse(List<Point> points) {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      boolean end = i == 0 || i == points.size() - 1;
      if (end || points.get(i).distance(kept.get(kept.size() - 1)) >= DETAIL) {
        kept.add(points.get(i));
      }
    }
    return kept;
  }

  private static void draw(StringBuilder path, List<Point> points, String end) {
    if (points.size() < (end.isEmpty() ? 2 : 4)) {
      return;
    }
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      path.append(i == 0 ? 'M' : i == 1 ? 'L' : ' ');
      path.append(number(point.x())).append(' ').append(number(point.y()));
    }
    path.append(end);
  }
}
