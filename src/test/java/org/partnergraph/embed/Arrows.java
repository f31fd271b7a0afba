package org.partnergraph.embed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arrows at the edge of a map, measured against where on earth the places lie. */
final class Arrows {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

  private final Map<String, JsonNode> nodes = new HashMap<>();
  private final Map<String, Position> places = new HashMap<>();
  private final String centre;
  private final double width;
  private final double height;
  private final double scale;

  /** Of a map in which its middle and Kraków lie. */
  Arrows(JsonNode map) {
    map.get("nodes").forEach(node -> nodes.put(node.get("id").asText(), node));
    map.get("places").forEach(this::read);
    centre = map.at("/entity/id").asText();
    width = map.get("width").asDouble();
    height = map.at("/legend/0/caption/y").asDouble() - Measures.HEADING;
    scale = drawn(centre).distance(drawn("krakow")) / plane(centre).distance(plane("krakow"));
  }

  private void read(JsonNode place) {
    Position at = new Position(place.get("lat").asDouble(), place.get("lon").asDouble());
    places.put(place.get("id").asText(), at);
  }

  private JsonNode node(String id) {
    return Objects.requireNonNull(nodes.get(id), id);
  }

  private Position place(String id) {
    return Objects.requireNonNull(places.get(id), id);
  }

  private Point plane(String id) {
    return place(id).projected();
  }

  private Point drawn(String id) {
    return new Point(node(id).get("x").asDouble(), node(id).get("y").asDouble());
  }

  List<String> ids() {
    return nodes.keySet().stream().filter(id -> node(id).has("mark")).sorted().toList();
  }

  /** By how many degrees an arrow is turned from the course on which one leaves the middle. */
  double astray(String id) {
    List<Double> at = new ArrayList<>();
    Matcher number = NUMBER.matcher(node(id).get("mark").asText());
    while (number.find()) {
      at.add(Double.valueOf(number.group()));
    }
    double across = at.get(0) - (at.get(2) + at.get(4)) / 2;
    double down = at.get(1) - (at.get(3) + at.get(5)) / 2;
    double turned = Math.abs(Math.toDegrees(Math.atan2(across, -down)) - course(id)) % 360;
    return Math.min(turned, 360 - turned);
  }

  /** From the north, clockwise. */
  private double course(String id) {
    double from = Math.toRadians(place(centre).latitude());
    double to = Math.toRadians(place(id).latitude());
    double east = Math.toRadians(place(id).longitude() - place(centre).longitude());
    return Math.toDegrees(
        Math.atan2(
            Math.sin(east) * Math.cos(to),
            Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(east)));
  }

  /** How far along the rim an arrow stands from where the shortest way leaves, of its length. */
  double away(String id) {
    Point leaves =
        place(centre).wayTo(place(id)).stream()
            .map(this::onMap)
            .filter(at -> at.x() < 0 || at.y() < 0 || at.x() > width || at.y() > height)
            .findFirst()
            .orElseThrow();
    double rim = 2 * (width + height);
    double apart = Math.abs(along(leaves) - along(drawn(id)));
    return Math.min(apart, rim - apart) / rim;
  }

  private Point onMap(Position position) {
    Point from = plane(centre);
    Point at = position.projected();
    return new Point(
        drawn(centre).x() + scale * (at.x() - from.x()),
        drawn(centre).y() + scale * (at.y() - from.y()));
  }

  /** Where the rim is nearest to a point, clockwise from the upper left corner. */
  private double along(Point at) {
    double x = Math.max(0, Math.min(width, at.x()));
    double y = Math.max(0, Math.min(height, at.y()));
    double least = Math.min(Math.min(y, height - y), Math.min(x, width - x));
    if (least == y) {
      return x;
    } else if (least == width - x) {
      return width + y;
    }
    return least == height - y ? 2 * width + height - x : 2 * (width + height) - y;
  }
}
