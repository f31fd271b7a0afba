package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the neighbours of an entity.
 *
 * @param kinds all kinds with the number of neighbours of each, beyond this page
 * @param groups the neighbours of this page by kind
 * @param total number of neighbours of the asked kinds
 * @param next offset of the next page; null on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Neighbourhood(
    EntityRef entity,
    List<KindCount> kinds,
    List<Group> groups,
    long total,
    @Nullable Integer next) {

  /** A kind and how many neighbours are of it. */
  public record KindCount(NeighbourKind kind, long total) {}

  /** Neighbours of one kind. */
  public record Group(NeighbourKind kind, List<Neighbour> neighbours) {}
}
