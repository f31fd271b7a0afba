package org.partnergraph.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The formats of a citation. */
enum CiteForm {
  /** CSL-JSON. */
  CSL("application/vnd.citationstyles.csl+json"),
  /** BibTeX. */
  BIBTEX("application/x-bibtex"),
  /** Words. */
  TEXT("text/plain");

  private final String mediaType;

  CiteForm(String mediaType) {
    this.mediaType = mediaType;
  }

  String contentType() {
    return this == CSL ? mediaType : mediaType + "; charset=utf-8";
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Stream.of(values()).map(CiteForm::word).toList();
  }

  static List<String> mediaTypes() {
    return Stream.of(values()).map(form -> form.mediaType).toList();
  }

  /** By word or media type. */
  static CiteForm of(String text) {
    return Stream.of(values())
        .filter(form -> form.word().equals(text) || form.mediaType.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  byte[] write(Citation citation) {
    return switch (this) {
      case CSL -> CslJson.of(citation);
      case BIBTEX -> BibTex.of(citation).getBytes(StandardCharsets.UTF_8);
      case TEXT -> (CitationText.of(citation) + "\n").getBytes(StandardCharsets.UTF_8);
    };
  }
}
