package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What further is said of a relation.
 *
 * @param documents ids of the documents that say it; empty for what a rule derived
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Qualifier(Named property, Value value, List<String> documents) {}
