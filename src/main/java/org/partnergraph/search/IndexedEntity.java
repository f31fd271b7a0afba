package org.partnergraph.search;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.partnergraph.entities.Spelling;

/**
 * What the index knows of one entity.
 *
 * @param id its local id
 * @param types names of all its classes
 * @param type its most specific class
 * @param spellings all its names and identifiers
 */
record IndexedEntity(String id, Set<String> types, Node type, List<Spelling> spellings) {}
