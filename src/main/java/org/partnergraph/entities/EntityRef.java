package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A node that an answer points to.
 *
 * @param id local id, or the whole IRI of something outside this deployment
 * @param label in the asked language; of a relation without a name, the names of what it relates
 * @param type most specific class; null if it has none or is a term of the ontology
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntityRef(String id, String label, @Nullable Named type) implements Value {}
