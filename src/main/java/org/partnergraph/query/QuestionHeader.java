package org.partnergraph.query;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the {@code #+} lines at the top of a query file say. */
record QuestionHeader(
    LocalText title,
    LocalText summary,
    Optional<LocalText> limits,
    List<String> tags,
    List<Parameter> parameters,
    Returns returns) {

  static final Set<String> LANGUAGES = Set.of("de", "en", "pl");
  private static final Set<String> KEYS =
      Set.of("title", "summary", "limits", "tags", "parameters", "returns");

  static QuestionHeader parse(String file, String yaml) {
    YamlSection header = YamlSection.parse(file, yaml);
    header.refuseOthersThan(KEYS);
    return new QuestionHeader(
        header.localText("title", LANGUAGES),
        header.localText("summary", LANGUAGES),
        header.optionalLocalText("limits", LANGUAGES),
        header.texts("tags"),
        parameters(header),
        returns(header));
  }

  private static List<Parameter> parameters(YamlSection header) {
    Set<String> names = new HashSet<>();
    return header.sections("parameters").stream()
        .map(
            section -> {
              Parameter parameter = ParameterHeader.parse(section);
              if (!names.add(parameter.name())) {
                throw section.problem("name", "'" + parameter.name() + "' is declared twice");
              }
              return parameter;
            })
        .toList();
  }

  private static Returns returns(YamlSection header) {
    return Returns.of(header.text("returns"))
        .orElseThrow(() -> header.problem("returns", "returns is one of rows, graph, answer"));
  }
}
