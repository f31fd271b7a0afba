/** A store that any SPARQL 1.1 engine keeps, reached over HTTP. */
@NullMarked
package org.partnergraph.store.remote;

import org.jspecify.annotations.NullMarked;
