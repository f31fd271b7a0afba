package org.partnergraph.ingest;

/**
 * What a load did.
 *
 * @param statements read from the files
 * @param before data version before
 * @param after data version after; equal to {@code before} if everything was there already
 */
public record LoadReport(long statements, long before, long after) {}
