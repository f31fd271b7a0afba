package org.partnergraph.connect;

import org.apache.jena.graph.Node;

/** One edge of a path, with names in place of numbers. */
record Link(Relation relation, Node from, Node to, int edge) {}
