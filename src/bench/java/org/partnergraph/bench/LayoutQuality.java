package org.partnergraph.bench;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Counts in a picture what makes it hard to read. */
final class LayoutQuality {

  private LayoutQuality() {}

  /**
   * What was counted.
   *
   * @param crossings pairs of edges without a common end whose lines cross
   * @param marks pairs of marks that overlap
   * @param labels pairs of boxes of mark and name that overlap
   * @param struck names that an edge of others runs through
   * @param deviation of the distances between the ends of edges: standard deviation by mean
   */
  record Row(
      String graph,
      String layout,
      int nodes,
      int edges,
      double crossings,
      double marks,
      double labels,
      double struck,
      double deviation) {

    /** The median of each count. */
    static Row median(List<Row> rows) {
      Row any = rows.get(0);
      return new Row(
          any.graph,
          any.layout,
          any.nodes,
          any.edges,
          median(rows, Row::crossings),
          median(rows, Row::marks),
          median(rows, Row::labels),
          median(rows, Row::struck),
          median(rows, Row::deviation));
    }

    private static double median(List<Row> rows, ToDoubleFunction<Row> count) {
      return rows.stream().mapToDouble(count).sorted().toArray()[rows.size() / 2];
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "| %s | %s | %d | %d | %.0f | %.0f | %.0f | %.0f | %.2f |%n",
          graph,
          layout,
          nodes,
          edges,
          crossings,
          marks,
          labels,
          struck,
          deviation);
    }
  }

  static String table(List<Row> rows) {
    StringBuilder table =
        new StringBuilder(
            "| graph | layout | nodes | edges | crossings | marks overlap | names overlap |"
                + " names struck through | edge lengths |\n"
                + "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    rows.forEach(row -> table.append(row.line()));
    return table.toString();
  }

  static Row of(
      String graph,
      String layout,
      Map<String, DrawnGraph.Node> nodes,
      List<DrawnGraph.Edge> edges) {
    List<DrawnGraph.Node> placed = List.copyOf(nodes.values());
    return new Row(
        graph,
        layout,
        placed.size(),
        edges.size(),
        crossings(edges),
        overlaps(placed.stream().map(DrawnGraph.Node::mark).toList()),
        overlaps(placed.stream().map(DrawnGraph.Node::label).toList()),
        struck(placed, edges),
        deviation(nodes, edges));
  }

  private static int crossings(List<DrawnGraph.Edge> edges) {
    int crossings = 0;
    for (int i = 0; i < edges.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!edges.get(i).meets(edges.get(j)) && cross(edges.get(i), edges.get(j))) {
          crossings++;
        }
      }
    }
    return crossings;
  }

  private static boolean cross(DrawnGraph.Edge one, DrawnGraph.Edge other) {
    return lines(one).stream()
        .anyMatch(line -> lines(other).stream().anyMatch(line::intersectsLine));
  }

  private static List<Line2D> lines(DrawnGraph.Edge edge) {
    List<Line2D> lines = new ArrayList<>();
    for (int i = 1; i < edge.points().size(); i++) {
      double[] from = edge.points().get(i - 1);
      double[] to = edge.points().get(i);
      lines.add(new Line2D.Double(from[0], from[1], to[0], to[1]));
    }
    return lines;
  }

  private static int overlaps(List<Rectangle2D> boxes) {
    int overlaps = 0;
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (boxes.get(i).intersects(boxes.get(j))) {
          overlaps++;
        }
      }
    }
    return overlaps;
  }

  private static int struck(List<DrawnGraph.Node> nodes, List<DrawnGraph.Edge> edges) {
    List<List<Line2D>> lines = edges.stream().map(LayoutQuality::lines).toList();
    int struck = 0;
    for (DrawnGraph.Node node : nodes) {
      for (int i = 0; i < edges.size(); i++) {
        if (!edges.get(i).touches(node.id())
            && lines.get(i).stream().anyMatch(line -> line.intersects(node.label()))) {
          struck++;
          break;
        }
      }
    }
    return struck;
  }

  private static double deviation(Map<String, DrawnGraph.Node> nodes, List<DrawnGraph.Edge> edges) {
    double[] lengths =
        edges.stream()
            .mapToDouble(
                edge -> {
                  DrawnGraph.Node from = nodes.get(edge.from());
                  DrawnGraph.Node to = nodes.get(edge.to());
                  return Math.hypot(from.x() - to.x(), from.y() - to.y());
                })
            .toArray();
    double mean = Arrays.stream(lengths).average().orElse(0);
    double square = Arrays.stream(lengths).map(l -> (l - mean) * (l - mean)).average().orElse(0);
    return Math.sqrt(square) / mean;
  }
}
