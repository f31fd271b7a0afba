/** A read replica: a store that follows the snapshots which another service publishes. */
@NullMarked
package org.partnergraph.follow;

import org.jspecify.annotations.NullMarked;
