/** Requests that are meant to hurt a running service, and a siege made of them. */
@NullMarked
package org.partnergraph.hostile;

import org.jspecify.annotations.NullMarked;
