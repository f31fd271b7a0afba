/** Partnergraph: from {@link org.partnergraph.Main} to every feature. */
@NullMarked
package org.partnergraph;

import org.jspecify.annotations.NullMarked;
