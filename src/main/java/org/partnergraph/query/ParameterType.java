package org.partnergraph.query;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a parameter takes, and what term its text becomes. */
public enum ParameterType {
  /** An id, IRI or Wikidata id of a thing in the graph; becomes its IRI. */
  ENTITY,
  /** A day such as {@code 2024-11-18}; becomes an {@code xsd:date}. */
  DATE,
  /**
   * A day, month or year; becomes an {@code xsd:date}, {@code xsd:gYearMonth}, {@code xsd:gYear}.
   */
  EDTF,
  /** Free text; becomes a plain string. */
  TEXT,
  /** A language tag such as {@code pl}; becomes a plain string. */
  LANGUAGE,
  /** A whole number; becomes an {@code xsd:integer}. */
  INTEGER,
  /** One of the words listed by the parameter; becomes a plain string. */
  CHOICE;

  /** The word for this type in a header. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ParameterType> of(String word) {
    return Stream.of(values()).filter(type -> type.word().equals(word)).findFirst();
  }
}
