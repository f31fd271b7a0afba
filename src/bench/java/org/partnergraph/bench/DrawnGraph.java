package org.partnergraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph as the service draws it.
 *
 * @param json as {@code /api/entities/{id}/graph} answers it
 */
record DrawnGraph(JsonNode json) {

  /**
   * A node at its place.
   *
   * @param mark circle or box that stands for it
   * @param label box of mark and name
   */
  record Node(String id, double x, double y, Rectangle2D mark, Rectangle2D label) {
    /** The same elsewhere, its name on the same side of it. */
    Node at(double toX, double toY) {
      return new Node(id, toX, toY, moved(mark, toX - x, toY - y), moved(label, toX - x, toY - y));
    }

    private static Rectangle2D moved(Rectangle2D box, double x, double y) {
      return new Rectangle2D.Double(
          box.getX() + x, box.getY() + y, box.getWidth(), box.getHeight());
    }
  }

  /**
   * An edge as it is drawn.
   *
   * @param points of its line
   */
  record Edge(String from, String to, List<double[]> points) {
    boolean meets(Edge other) {
      return touches(other.from) || touches(other.to);
    }

    boolean touches(String node) {
      return from.equals(node) || to.equals(node);
    }
  }

  double width() {
    return json.get("width").asDouble();
  }

  double height() {
    return json.get("height").asDouble();
  }

  /** The nodes where the service puts them, by id. */
  Map<String, Node> placed() {
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (JsonNode node : json.get("nodes")) {
      double r = node.get("r").asDouble();
      double x = node.get("x").asDouble();
      double y = node.get("y").asDouble();
      Rectangle2D label = box(node.get("box"));
      Rectangle2D mark = r == 0 ? label : new Rectangle2D.Double(x - r, y - r, 2 * r, 2 * r);
      String id = node.get("id").asText();
      nodes.put(id, new Node(id, x, y, mark, label));
    }
    return nodes;
  }

  private static Rectangle2D box(JsonNode box) {
    return new Rectangle2D.Double(
        box.get("x").asDouble(),
        box.get("y").asDouble(),
        box.get("w").asDouble(),
        box.get("h").asDouble());
  }

  /** The edges along the lines that the service draws. */
  List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    for (JsonNode edge : json.get("edges")) {
      edges.add(
          new Edge(
              edge.get("from").asText(),
              edge.get("to").asText(),
              PathLine.of(edge.get("path").asText())));
    }
    return edges;
  }
}
