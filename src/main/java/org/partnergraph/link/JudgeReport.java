package org.partnergraph.link;

import java.util.Map;

/**
 * What became of a table.
 *
 * @param written new judgements by outcome
 * @param standing rows that say what the graph holds already
 * @param open rows without a decision
 * @param before data version before
 * @param after data version after; equal to {@code before} if nothing was new
 */
public record JudgeReport(
    Map<String, Integer> written, int standing, int open, long before, long after) {}
