package org.partnergraph.entities;

import org.apache.jena.graph.Node;

/** One statement and the graph it stands in. */
record Statement(Node graph, Node subject, Node property, Node value) {}
