package org.partnergraph.entities;

/**
 * What an editor thinks of two entities that may be one.
 *
 * @param other the other of the two
 * @param verdict whether they are the same, may be, or are not
 */
public record Identification(EntityRef other, Named verdict, Decision decision) {}
