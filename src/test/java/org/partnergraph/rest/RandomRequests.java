package org.partnergraph.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.partnergraph.Browser;

/** Requests for one operation, made of what its parameters allow, and of what nobody allows. */
final class RandomRequests {

  private static final List<String> KNOWN =
      List.of(
          "leipzig", "krakow", "Q2079", "burkhard-jung", "meeting-2024-11-18", "doc-004", "Kiew");
  private static final List<String> ABSURD =
      List.of(
          "",
          " ",
          "\u0000",
          "%00",
          "nobody",
          "../../etc/passwd",
          "' OR 1=1",
          "<script>alert(1)</script>",
          "}} INSERT DATA { <a:a> <a:b> 1 } #",
          "-1",
          "1e999",
          "99999999999999999999",
          "2024-02-30",
          "+999999999-01-01",
          "http://[",
          "id:leipzig",
          "null",
          "\uD83D\uDE00 \u202E e\u0301",
          "\n\r\t",
          "ß".repeat(600));

  private final String path;
  private final JsonNode operation;
  private final Random random;

  RandomRequests(String path, JsonNode operation, long seed) {
    this.path = path;
    this.operation = operation;
    this.random = new Random(seed + path.hashCode());
  }

  /** The address of the next one; in half of them nothing is absurd. */
  String next() {
    int absurdity = random.nextBoolean() ? 0 : 40;
    String address = path;
    StringBuilder query = new StringBuilder("?");
    for (JsonNode parameter : operation.get("parameters")) {
      String name = parameter.get("name").asText();
      if (parameter.get("in").asText().equals("path")) {
        String value = value(parameter, absurdity);
        address = address.replace("{" + name + "}", Browser.encode(value.isEmpty() ? "%" : value));
      } else {
        int times = times(parameter);
        for (int i = 0; i < times; i++) {
          query.append(name).append('=').append(Browser.encode(value(parameter, absurdity)));
          query.append('&');
        }
      }
    }
    return address + query;
  }

  private int times(JsonNode parameter) {
    boolean there = random.nextInt(100) < (parameter.get("required").asBoolean() ? 96 : 25);
    boolean several = parameter.at("/schema/type").asText().equals("array");
    return !there ? 0 : several ? 1 + random.nextInt(3) : random.nextInt(60) == 0 ? 2 : 1;
  }

  private String value(JsonNode parameter, int absurdity) {
    if (random.nextInt(100) < absurdity) {
      return pick(ABSURD);
    }
    JsonNode schema = parameter.get("schema");
    if (schema.path("type").asText().equals("integer")) {
      int least = schema.get("minimum").asInt();
      int most = Math.min(schema.get("maximum").asInt(), least + 200);
      return Integer.toString(random.nextInt(least, most + 1));
    }
    JsonNode one = schema.path("items").isMissingNode() ? schema : schema.get("items");
    if (one.has("enum")) {
      return pick(texts(one.get("enum")));
    }
    List<String> examples = texts(parameter.path("example"));
    return examples.isEmpty() || random.nextInt(4) == 0 ? pick(KNOWN) : pick(examples);
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(one -> texts.add(one.asText()));
    } else if (!node.isMissingNode()) {
      texts.add(node.asText());
    }
    return texts;
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
