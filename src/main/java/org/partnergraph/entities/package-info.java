/** What the graph says of one entity: its card, its neighbours, its timeline. */
@NullMarked
package org.partnergraph.entities;

import org.jspecify.annotations.NullMarked;
