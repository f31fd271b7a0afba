/**
 * SPARQL and graph store over HTTP: Fuseki on our store, with our errors and our guard on writes.
 */
@NullMarked
package org.partnergraph.sparql;

import org.jspecify.annotations.NullMarked;
