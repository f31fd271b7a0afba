/** Linked data for programs: descriptions of things, dumps, networks, citations. */
@NullMarked
package org.partnergraph.publish;

import org.jspecify.annotations.NullMarked;
