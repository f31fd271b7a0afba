/** Matching tables of others with our entities: the W3C Reconciliation API on one matcher. */
@NullMarked
package org.partnergraph.reconcile;

import org.jspecify.annotations.NullMarked;
