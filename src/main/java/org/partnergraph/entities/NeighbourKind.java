package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A way to be related.
 *
 * @param id of the relation class, such as {@code Participation}, or of the property
 * @param direction of a property; null for a relation class
 * @param part the property by which the relation holds the entity; null for a property
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NeighbourKind(
    String id, String label, @Nullable Direction direction, @Nullable Named part) {}
