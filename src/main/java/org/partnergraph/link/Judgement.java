package org.partnergraph.link;

import org.apache.jena.graph.Node;

/**
 * A judgement that holds, as the graph has it.
 *
 * @param node its IRI
 * @param entity that was judged
 * @param record IRI of what it was compared with
 * @param by who judged
 * @param on the day, such as {@code 2026-11-21}
 * @param why in the words of who judged, or of the matcher
 */
public record Judgement(
    Node node, Node entity, Node record, Outcome outcome, String by, String on, String why) {}
