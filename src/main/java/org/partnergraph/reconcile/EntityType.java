package org.partnergraph.reconcile;

import java.util.List;
import java.util.Set;
import org.partnergraph.query.LocalText;

/**
 * A class of entities that a table can be matched with.
 *
 * @param id local name of the class in the ontology
 * @param iri of the class
 * @param label in all languages
 * @param definition in all languages
 * @param broader ids of the classes right above it
 * @param also IRIs of classes of other vocabularies that mean the same or nearly so
 */
record EntityType(
    String id,
    String iri,
    LocalText label,
    LocalText definition,
    List<String> broader,
    Set<String> also) {}
