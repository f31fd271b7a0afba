package org.partnergraph.connect;

import java.util.Locale;

/** How a language joins dates, and its quotation marks for a name within quotation marks. */
enum Wording {
  GERMAN("de", "oder", "und", "(bezeugt %s)", "‚", "‘"),
  ENGLISH("en", "or", "and", "(attested %s)", "‘", "’"),
  POLISH("pl", "lub", "i", "(poświadczone %s)", "«", "»");

  private final String language;
  private final Locale locale;
  private final String or;
  private final String and;
  private final String attested;
  private final String open;
  private final String close;

  Wording(String language, String or, String and, String attested, String open, String close) {
    this.language = language;
    this.locale = Locale.forLanguageTag(language);
    this.or = or;
    this.and = and;
    this.attested = attested;
    this.open = open;
    this.close = close;
  }

  static Wording in(String language) {
    for (Wording words : values()) {
      if (words.language.equals(language)) {
        return words;
      }
    }
    return ENGLISH;
  }

  Locale locale() {
    return locale;
  }

  String or() {
    return or;
  }

  String and() {
    return and;
  }

  String attested(String phrase) {
    return attested.replace("%s", phrase);
  }

  /** A name in quotation marks. */
  String quoted(String name) {
    return this == ENGLISH ? "“" + name + "”" : "„" + name + (this == GERMAN ? "“" : "”");
  }

  /** A name with its own quotation marks made inner ones. */
  String innerQuotes(String name) {
    return switch (this) {
      case GERMAN -> name.replace("„", open).replace("“", close);
      case ENGLISH -> name.replace("“", open).replace("”", close);
      case POLISH -> name.replace("„", open).replace("”", close);
    };
  }
}
