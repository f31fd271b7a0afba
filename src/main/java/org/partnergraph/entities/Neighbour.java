package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A related entity, and what is said of the relation.
 *
 * @param node id of the relation in between; null where a property relates the two directly
 * @param when dates of the relation, or else of the neighbour, where it is an event or the like
 * @param status as {@code when}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Neighbour(
    EntityRef neighbour,
    @Nullable String node,
    List<Named> roles,
    List<Dated> when,
    List<Named> status,
    List<Named> modality,
    List<EntityRef> attributedTo,
    Basis basis,
    List<Evidence> evidence) {}
