package org.partnergraph.query;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;

/** Reads one entry of a header's {@code parameters}. */
final class ParameterHeader {

  private static final Set<String> KEYS =
      Set.of(
          "name", "type", "required", "default", "example", "description", "choices", "min", "max");
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

  private ParameterHeader() {}

  static Parameter parse(YamlSection section) {
    section.refuseOthersThan(KEYS);
    Parameter parameter =
        new Parameter(
            name(section),
            type(section),
            section.flag("required"),
            section.optional("default").filter(text -> !text.isEmpty()),
            section.text("example"),
            section.localText("description", QuestionHeader.LANGUAGES),
            section.texts("choices"),
            number(section, "min"),
            number(section, "max"));
    checkValues(section, parameter);
    return parameter;
  }

  private static String name(YamlSection section) {
    String name = section.text("name");
    if (!NAME.matcher(name).matches()) {
      throw section.problem("name", "'" + name + "' is not a name such as personOrCity");
    }
    return name;
  }

  private static ParameterType type(YamlSection section) {
    return ParameterType.of(section.text("type"))
        .orElseThrow(() -> section.problem("type", "type is one of " + typeWords()));
  }

  private static String typeWords() {
    return Arrays.stream(ParameterType.values())
        .map(ParameterType::word)
        .collect(Collectors.joining(", "));
  }

  private static OptionalLong number(YamlSection section, String key) {
    Optional<String> text = section.optional(key);
    try {
      return text.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(Long.parseLong(text.orElseThrow()));
    } catch (NumberFormatException e) {
      throw section.problem(key, "'" + key + "' must be a whole number");
    }
  }

  private static void checkValues(YamlSection section, Parameter parameter) {
    if ((parameter.type() == ParameterType.CHOICE) == parameter.choices().isEmpty()) {
      throw section.problem("choices", "a choice, and nothing else, has choices");
    }
    if (parameter.required() && parameter.defaultText().isPresent()) {
      throw section.problem("default", "a required parameter has no default");
    }
    checkReadable(section, parameter, "example", parameter.example());
    parameter.defaultText().ifPresent(text -> checkReadable(section, parameter, "default", text));
  }

  private static void checkReadable(
      YamlSection section, Parameter parameter, String key, String text) {
    EntityLookup anything = id -> Optional.of(NodeFactory.createURI("urn:x-any:" + id));
    try {
      new ArgumentReader(anything).read(parameter, text);
    } catch (BadArgumentException e) {
      throw section.problem(key, "the " + key + " of " + e.getMessage());
    }
  }
}
