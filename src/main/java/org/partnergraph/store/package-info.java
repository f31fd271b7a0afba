/** The graph on disk or in memory: transactions, data versions, and what every commit must pass. */
@NullMarked
package org.partnergraph.store;

import org.jspecify.annotations.NullMarked;
