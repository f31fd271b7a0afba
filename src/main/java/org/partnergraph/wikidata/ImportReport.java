package org.partnergraph.wikidata;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What an import found and did.
 *
 * @param source local id of the document and of the graph that was written
 * @param counts what was found
 * @param before data version before
 * @param after data version after; equal to {@code before} if everything was there already
 */
public record ImportReport(
    String source, @JsonUnwrapped ImportCounts counts, long before, long after) {}
