package org.partnergraph.entities;

import java.util.List;

/**
 * A property that can have one value, and has several according to the documents.
 *
 * @param subject the entity, or the relation or entity around it of which it is said
 * @param values at least two
 */
public record Contested(EntityRef subject, Named property, List<ContestedValue> values) {

  /** One of the values, with the documents that give it and their words. */
  public record ContestedValue(Value value, List<String> documents, List<Evidence> evidence) {}
}
