package org.partnergraph.publish;

import java.util.Map;
import java.util.stream.Collectors;

/** A citation in words, in one language. */
final class CitationText {

  private static final Map<String, CitationText> WORDS =
      Map.of(
          "de",
              new CitationText(
                  "Datenstand",
                  "Quellen",
                  "gedrucktes Datum",
                  "ohne Datum",
                  "SHA-256 von",
                  "„",
                  "“"),
          "en",
              new CitationText(
                  "data version", "Sources", "printed date", "undated", "SHA-256 of", "“", "”"),
          "pl",
              new CitationText(
                  "wersja danych", "Źródła", "data na druku", "bez daty", "SHA-256 dla", "„", "”"));

  private final String version;
  private final String sources;
  private final String printed;
  private final String undated;
  private final String sum;
  private final String open;
  private final String close;

  private CitationText(
      String version,
      String sources,
      String printed,
      String undated,
      String sum,
      String open,
      String close) {
    this.version = version;
    this.sources = sources;
    this.printed = printed;
    this.undated = undated;
    this.sum = sum;
    this.open = open;
    this.close = close;
  }

  private static CitationText in(String language) {
    return WORDS.getOrDefault(language, new CitationText("", "", "", "", "SHA-256", "", ""));
  }

  /** One line. */
  static String of(Citation citation) {
    CitationText words = in(citation.language());
    String day = citation.day().map(d -> ", " + d).orElse("");
    return words.quoted(citation.title())
        + ". "
        + Citation.SERVICE
        + ", "
        + words.version
        + " "
        + citation.version()
        + day
        + ". "
        + citation.address()
        + words.behind(citation)
        + " "
        + words.sum(citation.content());
  }

  /** By which a reader sees whether it is still the same, in the language of a citation. */
  static String sum(Citation citation) {
    return in(citation.language()).sum(citation.content());
  }

  private String sum(Citation.Content content) {
    return sum + " " + content.address() + ": " + content.sha256();
  }

  /** The documents alone; empty if there are none. */
  static String sources(Citation citation) {
    return in(citation.language()).behind(citation).strip();
  }

  private String behind(Citation citation) {
    return citation.sources().isEmpty()
        ? ""
        : citation.sources().stream()
            .map(this::source)
            .collect(Collectors.joining("; ", " " + sources + ": ", "."));
  }

  private String source(Citation.Source source) {
    String date =
        switch (source.dating()) {
          case DATED -> source.date();
          case PRINTED -> printed + " " + source.date();
          case UNDATED -> undated;
        };
    return quoted(source.title()) + " (" + date + "), " + source.iri();
  }

  private String quoted(String text) {
    return open + text + close;
  }
}
