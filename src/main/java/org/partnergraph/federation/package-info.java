/**
 * Queries that ask other endpoints (SPARQL 1.1 Federated Query): which ones, and how much of them.
 */
@NullMarked
package org.partnergraph.federation;

import org.jspecify.annotations.NullMarked;
