/** Finding entities by any spelling of their names, in an index that follows the graph. */
@NullMarked
package org.partnergraph.search;

import org.jspecify.annotations.NullMarked;
