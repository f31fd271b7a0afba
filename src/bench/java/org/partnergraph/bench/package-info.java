/** Measurements behind settings that look arbitrary; run by the Maven profile {@code bench}. */
@NullMarked
package org.partnergraph.bench;

import org.jspecify.annotations.NullMarked;
