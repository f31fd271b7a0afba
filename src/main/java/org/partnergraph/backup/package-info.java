/** Backups of a whole store, taken while it is written to, and their way back. */
@NullMarked
package org.partnergraph.backup;

import org.jspecify.annotations.NullMarked;
