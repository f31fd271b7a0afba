package org.partnergraph.entities;

import java.util.List;

/**
 * What a register elsewhere calls an entity, as far as nothing else in the graph calls it so.
 *
 * @param source the state of the register that was imported
 */
public record KnownThere(Named source, List<Spelling> names) {}
