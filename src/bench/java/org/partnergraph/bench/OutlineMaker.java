package org.partnergraph.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the outlines of the map from the TopoJSON of Natural Earth's countries: land as rings,
 * borders as lines, in degrees. Arguments: the file to read, the file to write.
 */
public final class OutlineMaker {

  /** How far a line may stray when points are left out, in degrees. */
  private static final double TOLERANCE = 0.1;

  /** The smallest ring that is kept, in square degrees. */
  private static final double SMALLEST = 0.3;

  /** What lies further south is left out. */
  private static final double SOUTH = -60;

  private final JsonNode topology;
  private final List<List<double[]>> arcs = new ArrayList<>();
  private final Map<Integer, Integer> uses = new HashMap<>();

  private OutlineMaker(JsonNode topology) {
    this.topology = topology;
    topology.get("arcs").forEach(arc -> arcs.add(Simplified.of(points(arc), TOLERANCE)));
  }

  /** Reads and writes. */
  public static void main(String[] arguments) throws IOException {
    JsonNode topology = new ObjectMapper().readTree(Path.of(arguments[0]).toFile());
    List<String> lines = new OutlineMaker(topology).lines();
    Files.write(Path.of(arguments[1]), lines);
    System.out.println(lines.size() + " lines");
  }

  /** Positions are quantized and each is the step from the one before (TopoJSON, 2.1.3). */
  private List<double[]> points(JsonNode arc) {
    JsonNode scale = topology.at("/transform/scale");
    JsonNode origin = topology.at("/transform/translate");
    List<double[]> points = new ArrayList<>();
    long x = 0;
    long y = 0;
    for (JsonNode step : arc) {
      x += step.get(0).asLong();
      y += step.get(1).asLong();
      double lon = x * scale.get(0).asDouble() + origin.get(0).asDouble();
      double lat = y * scale.get(1).asDouble() + origin.get(1).asDouble();
      points.add(new double[] {lon, lat});
    }
    return points;
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (JsonNode geometry : topology.at("/objects/land/geometries")) {
      polygons(geometry).forEach(polygon -> polygon.forEach(ring -> land(ring, lines)));
    }
    for (JsonNode country : topology.at("/objects/countries/geometries")) {
      polygons(country)
          .forEach(polygon -> polygon.forEach(ring -> ring.forEach(arc -> count(arc.asInt()))));
    }
    uses.forEach(
        (arc, times) -> {
          if (times > 1) {
            write("border", arcs.get(arc), lines);
          }
        });
    return lines;
  }

  private static Iterable<JsonNode> polygons(JsonNode geometry) {
    return geometry.get("type").asText().equals("Polygon")
        ? List.of(geometry.get("arcs"))
        : geometry.get("arcs");
  }

  /** An arc that is walked backwards has the complement of its number. */
  private void count(int arc) {
    uses.merge(arc < 0 ? ~arc : arc, 1, Integer::sum);
  }

  private void land(JsonNode ring, List<String> lines) {
    List<double[]> points = new ArrayList<>();
    for (JsonNode number : ring) {
      int arc = number.asInt();
      List<double[]> part = new ArrayList<>(arcs.get(arc < 0 ? ~arc : arc));
      if (arc < 0) {
        Collections.reverse(part);
      }
      points.addAll(points.isEmpty() ? part : part.subList(1, part.size()));
    }
    boolean south = points.stream().allMatch(point -> point[1] < SOUTH);
    if (!south && Math.abs(area(points)) >= SMALLEST) {
      for (double turn : new double[] {-360, 0, 360}) {
        List<double[]> part = Meridian.cut(Meridian.unrolled(points, turn));
        if (part.size() > 3) {
          write("land", part, lines);
        }
      }
    }
  }

  private static double area(List<double[]> ring) {
    double twice = 0;
    for (int i = 0; i < ring.size(); i++) {
      double[] a = ring.get(i);
      double[] b = ring.get((i + 1) % ring.size());
      twice += a[0] * b[1] - b[0] * a[1];
    }
    return twice / 2;
  }

  private static void write(String what, List<double[]> points, List<String> lines) {
    if (points.stream().allMatch(point -> point[1] < SOUTH)) {
      return;
    }
    lines.add(
        points.stream()
            .map(p -> String.format(Locale.ROOT, "%.2f %.2f", p[0], p[1]))
            .collect(Collectors.joining(",", what + "\t", "")));
  }
}
