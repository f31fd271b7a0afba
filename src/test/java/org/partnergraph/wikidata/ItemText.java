package org.partnergraph.wikidata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The JSON of an item, made up for a test. */
final class ItemText {

  private final String id;
  private final List<String> labels = new ArrayList<>();
  private final Map<String, List<String>> claims = new LinkedHashMap<>();

  ItemText(String id) {
    this.id = id;
  }

  ItemText label(String language, String text) {
    labels.add(
        "\"%s\": {\"language\": \"%s\", \"value\": \"%s\"}".formatted(language, language, text));
    return this;
  }

  /** A statement of normal rank. */
  ItemText claim(String property, String object, String... qualifiers) {
    return ranked("normal", property, object, qualifiers);
  }

  ItemText ranked(String rank, String property, String object, String... qualifiers) {
    String value = object.startsWith("{") ? object : "{\"id\": \"" + object + "\"}";
    List<String> all = claims.computeIfAbsent(property, p -> new ArrayList<>());
    all.add(
        """
        {"mainsnak": {"snaktype": "value", "datavalue": {"value": %s}}, "rank": "%s", \
        "id": "%s$%s-%d", "qualifiers": {%s}}"""
            .formatted(value, rank, id, property, all.size() + 1, String.join(", ", qualifiers)));
    return this;
  }

  /** A qualifier with several snaks. */
  static String qualifier(String property, String... snaks) {
    return "\"%s\": [%s]".formatted(property, String.join(", ", snaks));
  }

  static String begin(String time) {
    return qualifier("P580", time(time, 9 + (time.length() - 4) / 3));
  }

  static String end(String time) {
    return qualifier("P582", time(time, 9 + (time.length() - 4) / 3));
  }

  static String time(String time, int precision) {
    String whole = time + "-00-00".substring(Math.min(6, time.length() - 4));
    return """
        {"snaktype": "value", "datavalue": {"value": {"time": "+%sT00:00:00Z", "precision": %d, \
        "calendarmodel": "http://www.wikidata.org/entity/Q1985727"}}}"""
        .formatted(whole, precision);
  }

  static String snak(String type) {
    return "{\"snaktype\": \"%s\"}".formatted(type);
  }

  @Override
  public String toString() {
    String all =
        claims.entrySet().stream()
            .map(e -> "\"%s\": [%s]".formatted(e.getKey(), String.join(", ", e.getValue())))
            .collect(Collectors.joining(", "));
    return "{\"type\": \"item\", \"id\": \"%s\", \"labels\": {%s}, \"claims\": {%s}}%n"
        .formatted(id, String.join(", ", labels), all);
  }
}
