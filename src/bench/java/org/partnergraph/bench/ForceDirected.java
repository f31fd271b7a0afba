package org.partnergraph.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * The layout of Fruchterman and Reingold as JGraphT has it, of the same nodes and edges on an area
 * of the same size, with straight edges and names where ours are, beside their marks.
 */
final class ForceDirected {

  /** It begins with random places: the median of so many beginnings counts. */
  private static final int BEGINNINGS = 9;

  private ForceDirected() {}

  static LayoutQuality.Row of(String name, DrawnGraph drawn) {
    List<LayoutQuality.Row> rows = new ArrayList<>();
    for (int seed = 1; seed <= BEGINNINGS; seed++) {
      Map<String, DrawnGraph.Node> placed = placed(drawn, seed);
      rows.add(LayoutQuality.of(name, "Fruchterman–Reingold", placed, straight(drawn, placed)));
    }
    return LayoutQuality.Row.median(rows);
  }

  private static Map<String, DrawnGraph.Node> placed(DrawnGraph drawn, int seed) {
    Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
    drawn.placed().keySet().forEach(graph::addVertex);
    drawn.edges().stream()
        .filter(edge -> !edge.from().equals(edge.to()))
        .forEach(edge -> graph.addEdge(edge.from(), edge.to()));
    MapLayoutModel2D<String> places =
        new MapLayoutModel2D<>(new Box2D(drawn.width(), drawn.height()));
    new FRLayoutAlgorithm2D<String, DefaultEdge>(
            FRLayoutAlgorithm2D.DEFAULT_ITERATIONS,
            FRLayoutAlgorithm2D.DEFAULT_NORMALIZATION_FACTOR,
            new Random(seed))
        .layout(graph, places);
    Map<String, DrawnGraph.Node> placed = new LinkedHashMap<>();
    drawn
        .placed()
        .forEach(
            (id, node) -> {
              Point2D place = places.get(id);
              placed.put(id, node.at(place.getX(), place.getY()));
            });
    return placed;
  }

  private static List<DrawnGraph.Edge> straight(
      DrawnGraph drawn, Map<String, DrawnGraph.Node> placed) {
    return drawn.edges().stream()
        .map(
            edge ->
                new DrawnGraph.Edge(
                    edge.from(),
                    edge.to(),
                    List.of(place(placed, edge.from()), place(placed, edge.to()))))
        .toList();
  }

  private static double[] place(Map<String, DrawnGraph.Node> placed, String id) {
    DrawnGraph.Node node = placed.get(id);
    return new double[] {node.x(), node.y()};
  }
}
