package org.partnergraph.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A citation as BibTeX; the text is UTF-8, and the address stands as it is. */
final class BibTex {

  private static final Map<Character, String> SPECIAL =
      Map.of(
          '\\', "\\textbackslash{}",
          '~', "\\textasciitilde{}",
          '^', "\\textasciicircum{}");
  private static final String ESCAPED = "{}%&#$_";

  private BibTex() {}

  static String of(Citation citation) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", "{" + escaped(citation.title()) + "}");
    fields.put("author", "{" + Citation.SERVICE + "}");
    citation.day().ifPresent(day -> fields.put("year", Integer.toString(day.getYear())));
    citation.day().ifPresent(day -> fields.put("date", day.toString()));
    fields.put("version", Long.toString(citation.version()));
    fields.put("url", citation.address());
    String sources = citation.sources().isEmpty() ? "" : CitationText.sources(citation) + " ";
    fields.put("note", escaped(sources + CitationText.sum(citation)));
    fields.put("langid", langid(citation.language()));
    return fields.entrySet().stream()
        .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
        .collect(Collectors.joining(",\n", "@misc{" + citation.key() + ",\n", "\n}\n"));
  }

  private static String langid(String language) {
    return switch (language) {
      case "de" -> "ngerman";
      case "pl" -> "polish";
      default -> "english";
    };
  }

  private static String escaped(String text) {
    return text.chars().mapToObj(c -> escaped((char) c)).collect(Collectors.joining());
  }

  private static String escaped(char c) {
    return ESCAPED.indexOf(c) >= 0
        ? "\\" + c
        : SPECIAL.getOrDefault(c, c < ' ' ? " " : Character.toString(c));
  }
}
