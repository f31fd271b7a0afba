package org.partnergraph.entities;

/**
 * A class, property, concept or other thing that an answer only names.
 *
 * @param id local id of an entity, local name of an ontology term, else the whole IRI
 * @param label in the asked language, with the usual fallbacks
 */
public record Named(String id, String label) {}
