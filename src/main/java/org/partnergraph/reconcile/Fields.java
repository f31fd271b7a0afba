package org.partnergraph.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.ProblemException;

/**
 * A JSON object of a request; whatever is not as the protocol says is refused by its place.
 *
 * @param node the object
 * @param place of it in the request, such as {@code queries.q0}
 */
record Fields(JsonNode node, String place) {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Parses a text that must hold an object. */
  static Fields parse(String text, String place) {
    try {
      return of(MAPPER.readTree(text), place);
    } catch (JsonProcessingException e) {
      throw problem(place, "is not JSON: " + e.getOriginalMessage());
    }
  }

  /** An object. */
  static Fields of(JsonNode node, String place) {
    if (!node.isObject()) {
      throw problem(place, "must be a JSON object");
    }
    return new Fields(node, place);
  }

  /** The same as the whole request: its members are named without a place before them. */
  Fields atRoot() {
    return new Fields(node, "");
  }

  /** What to throw about a place. */
  static ProblemException problem(String place, String fault) {
    if (place.isEmpty()) {
      return problem("body", fault);
    }
    return ProblemException.parameter(place, place + " " + fault);
  }

  /** What to throw where there is more than the service takes. */
  static ProblemException tooMany(String place, String fault) {
    return new ProblemException(
        Problem.of(Problem.Kind.TOO_LARGE, place + " " + fault).with("parameter", place));
  }

  /** The place of a member. */
  String at(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  /** Refuses members that the protocol does not have. */
  void only(Set<String> known) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                String all = String.join(", ", known.stream().sorted().toList());
                throw problem(at(name), "is not known; known are " + all);
              }
            });
  }

  /** A member that is there and not null. */
  Optional<JsonNode> member(String name) {
    return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
  }

  /** A member that is an object. */
  Optional<Fields> object(String name) {
    return member(name).map(value -> of(value, at(name)));
  }

  /** A text. */
  Optional<String> text(String name) {
    return member(name).map(value -> text(value, at(name)));
  }

  /** A text that must be there. */
  String required(String name) {
    return text(name).orElseThrow(() -> problem(at(name), "is missing"));
  }

  static String text(JsonNode value, String place) {
    if (!value.isTextual()) {
      throw problem(place, "must be a text");
    }
    return value.textValue();
  }

  /** True or false; false if it is not there. */
  boolean flag(String name) {
    return member(name)
        .map(
            value -> {
              if (!value.isBoolean()) {
                throw problem(at(name), "must be true or false");
              }
              return value.booleanValue();
            })
        .orElse(false);
  }

  /** A whole number from 1 on. */
  Optional<Integer> positive(String name) {
    return member(name)
        .map(
            value -> {
              if (!value.isNumber() || value.doubleValue() % 1 != 0 || value.doubleValue() < 1) {
                throw problem(at(name), "must be a whole number from 1 on");
              }
              return (int) Math.min(Integer.MAX_VALUE, value.doubleValue());
            });
  }

  /** The objects of a list; none if it is not there. */
  List<Fields> objects(String name, int most) {
    List<Fields> all = new ArrayList<>();
    for (JsonNode value : list(name, most)) {
      all.add(of(value, at(name) + "[" + all.size() + "]"));
    }
    return all;
  }

  /** The members of a list; none if it is not there. */
  List<JsonNode> list(String name, int most) {
    Optional<JsonNode> found = member(name);
    if (found.isEmpty()) {
      return List.of();
    }
    if (!found.get().isArray()) {
      throw problem(at(name), "must be a list");
    }
    if (found.get().size() > most) {
      throw tooMany(at(name), "has more than " + most + " members");
    }
    List<JsonNode> values = new ArrayList<>();
    found.get().forEach(values::add);
    return values;
  }

  /** What stands alone or in a list. */
  List<JsonNode> oneOrMore(String name, int most) {
    return member(name)
        .filter(value -> !value.isArray())
        .map(List::of)
        .orElseGet(() -> list(name, most));
  }
}
