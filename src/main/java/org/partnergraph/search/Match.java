package org.partnergraph.search;

import org.partnergraph.entities.Named;

/**
 * An entity that was found.
 *
 * @param id its local id
 * @param label in the asked language
 * @param type its most specific class
 * @param spelling the spelling that matched best
 * @param score 0 to 100; 100 for the whole preferred label
 */
public record Match(String id, String label, Named type, String spelling, int score) {}
