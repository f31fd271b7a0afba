package org.partnergraph.bench;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Points along a path of SVG, of which the commands M, L, H, V, Q and C with places are known. */
final class PathLine {

  private static final Pattern COMMAND = Pattern.compile("([MLHVQC])([^MLHVQC]*)");
  private static final double FLATNESS = 0.5;

  private PathLine() {}

  static List<double[]> of(String path) {
    Path2D line = new Path2D.Double();
    COMMAND.matcher(path).results().forEach(command -> draw(line, command));
    List<double[]> points = new ArrayList<>();
    double[] place = new double[6];
    for (PathIterator at = line.getPathIterator(null, FLATNESS); !at.isDone(); at.next()) {
      at.currentSegment(place);
      points.add(new double[] {place[0], place[1]});
    }
    return points;
  }

  private static void draw(Path2D line, MatchResult command) {
    double[] n =
        Pattern.compile("[\\s,]+")
            .splitAsStream(command.group(2).strip())
            .mapToDouble(Double::parseDouble)
            .toArray();
    switch (command.group(1)) {
      case "M" -> line.moveTo(n[0], n[1]);
      case "L" -> line.lineTo(n[0], n[1]);
      case "H" -> line.lineTo(n[0], line.getCurrentPoint().getY());
      case "V" -> line.lineTo(line.getCurrentPoint().getX(), n[0]);
      case "Q" -> line.quadTo(n[0], n[1], n[2], n[3]);
      default -> line.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
    }
  }
}
