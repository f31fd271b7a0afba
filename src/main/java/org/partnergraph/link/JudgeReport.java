package org.partnergraph.link;

import java.util.List;
import java.util.Map;

/**
 * What became of a table.
 *
 * @param written new judgements by outcome
 * @param standing rows that say what the graph holds already
 * @param open rows without a decision
 * @param again graphs of Wikidata in which an item that was matched stands as an entity of its own,
 *     until their files are imported again; by local id
 * @param before data version before
 * @param after data version after; equal to {@code before} if nothing was new
 */
public record JudgeReport(
    Map<String, Integer> written,
    int standing,
    int open,
    List<String> again,
    long before,
    long after) {}
