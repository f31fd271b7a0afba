package org.partnergraph.link;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the comparison of an entity with a record came out. */
public enum Outcome {
  /** Both are the same. */
  MATCH("match"),
  /** Both are nearly the same. */
  CLOSE("close"),
  /** They are different, and the pair is not proposed again. */
  NO_MATCH("no-match"),
  /** A person could not tell. */
  UNSURE("unsure");

  private static final String CONCEPT = "judgement-";

  private final String code;

  Outcome(String code) {
    this.code = code;
  }

  /** As a person writes it into a table. */
  public String code() {
    return code;
  }

  /** Local id of its concept in the vocabulary of judgements. */
  String concept() {
    return CONCEPT + code;
  }

  /** What a person wrote; empty if it is none of them. */
  public static Optional<Outcome> of(String text) {
    return Arrays.stream(values())
        .filter(outcome -> outcome.code.equals(text.strip().toLowerCase(java.util.Locale.ROOT)))
        .findFirst();
  }

  static Optional<Outcome> ofConcept(String localId) {
    return localId.startsWith(CONCEPT) ? of(localId.substring(CONCEPT.length())) : Optional.empty();
  }

  /** All of them, for who wrote something else. */
  static String known() {
    return Arrays.stream(values()).map(Outcome::code).collect(Collectors.joining(", "));
  }
}
