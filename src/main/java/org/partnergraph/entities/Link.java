package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A description of the same or a like thing elsewhere.
 *
 * @param property how alike, such as {@code skos:exactMatch}
 * @param judgement what a person found when comparing the two; null if nobody wrote it down
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Link(Named property, String iri, @Nullable LinkJudgement judgement) {}
