package org.partnergraph.reconcile;

import java.util.List;
import java.util.Optional;
import org.partnergraph.search.SearchRequest;

/**
 * What a candidate should have.
 *
 * @param property that is compared
 * @param operands what it is compared with; at least one
 * @param required whether a candidate without it is left out
 * @param quantifier which of the operands are to be met
 */
record Condition(
    Property property, List<Operand> operands, boolean required, Quantifier quantifier) {

  /** Which operands are to be met. */
  enum Quantifier {
    ANY,
    ALL,
    NONE
  }

  /**
   * One value that was given.
   *
   * @param text a name or a literal, no longer than {@link SearchRequest#MAX_TEXT}
   * @param id of an entity that was matched before
   */
  record Operand(String text, Optional<String> id) {

    /** Takes the beginning of a longer text. */
    Operand {
      text = SearchRequest.shortened(text);
    }
  }

  /** Takes a copy. */
  Condition {
    operands = List.copyOf(operands);
  }

  /** Whether what it asks for is an id of the entity. */
  boolean identifies() {
    return property.source() == Property.Source.WIKIDATA && quantifier != Quantifier.NONE;
  }
}
