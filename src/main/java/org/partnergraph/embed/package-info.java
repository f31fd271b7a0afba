/** Pictures of the graph for other people's pages: layout, SVG, frames, oEmbed, the widget. */
@NullMarked
package org.partnergraph.embed;

import org.jspecify.annotations.NullMarked;
