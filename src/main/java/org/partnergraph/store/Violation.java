package org.partnergraph.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One broken rule.
 *
 * @param shape name of the shape or rule, a stable code such as {@code Participation-agent}
 * @param node the node that breaks it, as an IRI or a label
 * @param path the property at fault, if one is
 * @param value the value at fault, if one is
 * @param messages what is wrong, by language; has at least {@code en}
 * @param where file and line, if known
 */
public record Violation(
    String shape,
    String node,
    Optional<String> path,
    Optional<String> value,
    Map<String, String> messages,
    Optional<String> where) {

  /** Copies the messages. */
  public Violation {
    messages = Map.copyOf(messages);
    if (!messages.containsKey("en")) {
      throw new IllegalArgumentException("a violation needs an English message");
    }
  }

  /** A violation of a rule that is not a SHACL shape. */
  public static Violation of(String rule, String node, String message) {
    return new Violation(
        rule, node, Optional.empty(), Optional.empty(), Map.of("en", message), Optional.empty());
  }

  /** The same violation, located. */
  public Violation at(String place) {
    return new Violation(shape, node, path, value, messages, Optional.of(place));
  }

  /** The message in a language, or in English. */
  public String message(String language) {
    String message = messages.get(language);
    return message != null ? message : messages.getOrDefault("en", shape);
  }

  /** For a JSON document: shape, node, message by language; path, value, where if there are any. */
  public Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("shape", shape);
    members.put("node", node);
    path.ifPresent(p -> members.put("path", p));
    value.ifPresent(v -> members.put("value", v));
    members.put("message", new TreeMap<>(messages));
    where.ifPresent(place -> members.put("where", place));
    return members;
  }

  /** One line for a terminal: place, shape, node, path, value, message. */
  public String text(String language) {
    StringBuilder line = new StringBuilder();
    where.ifPresent(place -> line.append(place).append(": "));
    line.append(shape).append(": ").append(node);
    path.ifPresent(p -> line.append(' ').append(p));
    value.filter(v -> !v.equals(node)).ifPresent(v -> line.append(" = ").append(v));
    return line.append(": ").append(message(language)).toString();
  }
}
