package org.partnergraph.search;

import java.util.Set;

/**
 * What is searched for.
 *
 * @param text 1 to 200 characters; taken as a name, never as query syntax
 * @param types names of ontology classes, such as {@code City}, of which a match has at least one;
 *     empty for any
 * @param limit most matches wanted, 1 to 100
 * @param language of the labels in the answer
 */
public record SearchRequest(String text, Set<String> types, int limit, String language) {

  /** The longest text that is searched for. */
  public static final int MAX_TEXT = 200;

  /** The most matches that one answer holds. */
  public static final int MAX_LIMIT = 100;

  /** The beginning of a text, no longer than is searched for. */
  public static String shortened(String text) {
    if (text.length() <= MAX_TEXT) {
      return text;
    }
    boolean halved = Character.isHighSurrogate(text.charAt(MAX_TEXT - 1));
    return text.substring(0, halved ? MAX_TEXT - 1 : MAX_TEXT);
  }

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if text or limit is out of bounds
   */
  public SearchRequest {
    if (text.isEmpty() || text.length() > MAX_TEXT) {
      throw new IllegalArgumentException("the text must have 1 to " + MAX_TEXT + " characters");
    }
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("the limit must be 1 to " + MAX_LIMIT);
    }
    types = Set.copyOf(types);
  }
}
