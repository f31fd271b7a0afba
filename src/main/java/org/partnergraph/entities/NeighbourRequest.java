package org.partnergraph.entities;

import java.util.Optional;

/**
 * Which neighbours are asked for.
 *
 * @param kind name of a relation class or property; empty for all
 * @param limit most neighbours wanted, 1 to 200
 * @param offset neighbours to skip, in their fixed order
 * @param language of the labels
 */
public record NeighbourRequest(Optional<String> kind, int limit, int offset, String language) {

  /** The most neighbours in one answer. */
  public static final int MAX_LIMIT = 200;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if limit or offset is out of bounds
   */
  public NeighbourRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("the limit must be 1 to " + MAX_LIMIT);
    }
    if (offset < 0) {
      throw new IllegalArgumentException("the offset must not be negative");
    }
  }
}
