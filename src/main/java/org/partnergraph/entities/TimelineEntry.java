package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in the life of an entity.
 *
 * @param node the event, post held, aid flow, claim ...
 * @param what how it concerns the entity: a property, a relation class, or its own class
 * @param when its dates, verbatim
 * @param earliest first day that they can mean; null if none has a year
 * @param latest last day that they can mean; null also for what began and may last
 * @param text what a claim says
 * @param roles of the entity in it
 * @param undecidable true if the asked days leave open whether it falls into them; else null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TimelineEntry(
    EntityRef node,
    Named what,
    List<Dated> when,
    @Nullable String earliest,
    @Nullable String latest,
    @Nullable String text,
    List<Named> roles,
    List<Named> status,
    List<Named> modality,
    List<EntityRef> attributedTo,
    Basis basis,
    @Nullable Boolean undecidable,
    List<Evidence> evidence) {}
