/**
 * How two things are connected: what counts as a link, the paths over links, and their sentences.
 */
@NullMarked
package org.partnergraph.connect;

import org.jspecify.annotations.NullMarked;
