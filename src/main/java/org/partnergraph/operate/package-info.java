/** Keeping the service up and seeing how it is: budgets, places for queries, logs, measurements. */
@NullMarked
package org.partnergraph.operate;

import org.jspecify.annotations.NullMarked;
