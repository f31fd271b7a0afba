package org.partnergraph.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnergraph.reconcile.Condition.Operand;
import org.partnergraph.reconcile.Condition.Quantifier;

/** Reads types, properties and values out of requests of both versions. */
record Terms(EntityTypes types, Properties properties) {

  static final int MOST_CONDITIONS = 50;
  static final int MOST_VALUES = 100;
  private static final int MOST_TYPES = 20;

  /** The types of a member that holds one id or a list of them. */
  Set<String> types(Fields query, String name) {
    return query.oneOrMore(name, MOST_TYPES).stream()
        .map(value -> Fields.text(value, query.at(name)))
        .filter(text -> !text.isBlank())
        .map(text -> type(text, query.at(name)).id())
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  /** The type of an id. */
  EntityType type(String text, String place) {
    return types
        .find(text)
        .orElseThrow(
            () ->
                Fields.problem(
                    place,
                    "is no type of this service: "
                        + text
                        + "; known are "
                        + String.join(", ", types.all().stream().map(EntityType::id).toList())));
  }

  /** The property of an id. */
  Property property(String text, String place) {
    return properties
        .find(text)
        .orElseThrow(
            () ->
                Fields.problem(
                    place,
                    "is no property of this service: "
                        + text
                        + properties.meant(text).map(id -> "; did you mean " + id + "?").orElse("")
                        + "; known are "
                        + properties.known()));
  }

  /** A condition on a property, whose values stand in one member, alone or in a list. */
  Condition condition(
      Fields fields, String id, String value, boolean required, Quantifier quantifier) {
    Property property = property(fields.required(id), fields.at(id));
    List<Operand> operands = operands(fields, value);
    if (property.source() == Property.Source.COORDINATES) {
      operands.forEach(operand -> requirePlace(operand, fields.at(value)));
    }
    return new Condition(property, operands, required, quantifier);
  }

  /** A place that cannot be read would else contradict all candidates. */
  private static void requirePlace(Operand operand, String place) {
    if (Position.parse(operand.text()).isEmpty()) {
      throw Fields.problem(
          place,
          "must be degrees, such as 51.34,12.37 or Point(12.37 51.34), not " + operand.text());
    }
  }

  /** Values, which stand alone or in a list. */
  static List<Operand> operands(Fields fields, String name) {
    if (fields.member(name).isEmpty()) {
      throw Fields.problem(fields.at(name), "is missing");
    }
    return fields.oneOrMore(name, MOST_VALUES).stream()
        .map(value -> operand(value, fields.at(name)))
        .filter(operand -> !operand.text().isBlank() || operand.id().isPresent())
        .toList();
  }

  private static Operand operand(JsonNode value, String place) {
    if (value.isObject()) {
      Fields entity = Fields.of(value, place);
      String id = entity.required("id");
      return new Operand(entity.text("name").orElse(id), Optional.of(id));
    }
    if (value.isArray() || value.isNull()) {
      throw Fields.problem(place, "must hold texts, numbers, truth values or entities");
    }
    return new Operand(value.asText(), Optional.empty());
  }
}
