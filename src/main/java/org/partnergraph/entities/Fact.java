package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement about an entity.
 *
 * @param property what the entity has: a property, or the class of a relation in which it stands
 * @param direction forward if the entity is the subject of the property; backward if it is the
 *     object, or stands in a relation
 * @param part the property by which the relation holds the entity; null outside relations
 * @param value the other end
 * @param node id of the relation or entity that says so; null for the entity itself
 * @param when dates of the relation, or else of the event, aid or partnership at the other end
 * @param qualifiers what further is said of the relation or of the entity that points here
 * @param documents ids of the documents that state it
 * @param witnesses how many of them are independent of each other; null if none states it
 * @param decision the conclusion of an editor that it is; null for what is stated or derived
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Fact(
    Named property,
    Direction direction,
    @Nullable Named part,
    Value value,
    @Nullable String node,
    List<Dated> when,
    List<Qualifier> qualifiers,
    Basis basis,
    List<String> documents,
    @Nullable Integer witnesses,
    List<Evidence> evidence,
    @Nullable Decision decision) {}
