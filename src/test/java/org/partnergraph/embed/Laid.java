package org.partnergraph.embed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A map as it is drawn at a size, to be measured. */
record Laid(JsonNode map) {

  private static final double MARK = 5;

  /** How many places have a name at the size of the map itself. */
  int named() {
    int named = 0;
    for (JsonNode node : map.get("nodes")) {
      named += node.at("/caption/lines").isEmpty() ? 0 : 1;
    }
    return named;
  }

  /** Names on marks or on each other, and what leaves the frame. */
  List<String> faults(double size) {
    List<String> faults = new ArrayList<>();
    Map<String, Box> names = names(size);
    Map<String, Box> marks = marks(size);
    Box frame = new Box(0, 0, wide() * size, map.get("height").asDouble() * size);
    marks.forEach(
        (id, mark) -> {
          if (!holds(frame, mark)) {
            faults.add(id + " lies outside");
          }
        });
    names.forEach(
        (id, name) -> {
          if (!holds(frame, name)) {
            faults.add("the name of " + id + " is cut: " + name + " of " + frame);
          }
          marks.forEach(
              (other, mark) -> {
                if (!other.equals(id) && name.overlaps(mark)) {
                  faults.add("the name of " + id + " stands on " + other);
                }
              });
          names.forEach(
              (other, box) -> {
                if (other.compareTo(id) > 0 && name.overlaps(box)) {
                  faults.add(id + " over " + other);
                }
              });
        });
    return faults;
  }

  private double wide() {
    return map.get("width").asDouble();
  }

  private static boolean holds(Box frame, Box box) {
    return box.x() >= 0
        && box.y() >= 0
        && box.x() + box.w() <= frame.w()
        && box.y() + box.h() <= frame.h();
  }

  private Map<String, Box> marks(double size) {
    Map<String, Box> marks = new HashMap<>();
    for (JsonNode node : map.get("nodes")) {
      if (node.get("r").asDouble() > 0) {
        double x = node.get("x").asDouble() * size;
        double y = node.get("y").asDouble() * size;
        marks.put(node.get("id").asText(), new Box(x - MARK, y - MARK, 2 * MARK, 2 * MARK));
      }
    }
    return marks;
  }

  /** The letters keep their size about their mark, which moves with the map. */
  private Map<String, Box> names(double size) {
    Map<String, JsonNode> names = new HashMap<>();
    map.get("nodes").forEach(node -> names.put(node.get("id").asText(), node));
    for (JsonNode level : map.get("levels")) {
      if (level.get("from").asDouble() <= size) {
        level.get("names").properties().forEach(name -> names.put(name.getKey(), name.getValue()));
      }
    }
    Map<String, Box> boxes = new HashMap<>();
    for (JsonNode node : map.get("nodes")) {
      JsonNode name = names.get(node.get("id").asText());
      if (name != null && !name.at("/caption/lines").isEmpty() && node.get("r").asDouble() > 0) {
        Box box = box(name.get("box"), node, size - 1);
        boxes.put(node.get("id").asText(), node.has("mark") ? arrow(box, node, size) : box);
      }
    }
    return boxes;
  }

  /** The box of an arrow has room for a map that is drawn smaller. */
  private Box arrow(Box box, JsonNode mark, double size) {
    double larger = map.get("form").asText().equals("narrow") ? 1.25 : 1.43;
    double x = mark.get("x").asDouble() * size;
    double y = mark.get("y").asDouble() * size;
    return new Box(
        x + (box.x() - x) / larger, y + (box.y() - y) / larger, box.w() / larger, box.h() / larger);
  }

  private static Box box(JsonNode box, JsonNode mark, double times) {
    return new Box(
        box.get("x").asDouble() + mark.get("x").asDouble() * times,
        box.get("y").asDouble() + mark.get("y").asDouble() * times,
        box.get("w").asDouble(),
        box.get("h").asDouble());
  }
}
