package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property that can have one value, and to which documents give several that exclude each other.
 *
 * @param subject the entity, or the relation or entity around it of which it is said
 * @param values at least two; first the one that an editor prefers
 * @param decision why the first one is preferred; null if nobody decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contested(
    EntityRef subject, Named property, List<ContestedValue> values, @Nullable Decision decision) {

  /**
   * One of the values, with the documents that give it and their words.
   *
   * @param preferred whether an editor prefers it
   * @param witnesses how many of the documents are independent of each other
   */
  public record ContestedValue(
      Value value,
      boolean preferred,
      List<String> documents,
      int witnesses,
      List<Evidence> evidence) {}
}
