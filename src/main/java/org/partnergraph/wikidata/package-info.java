/**
 * What Wikidata says of partner cities: read from its files, and written into graphs of its own.
 */
@NullMarked
package org.partnergraph.wikidata;

import org.jspecify.annotations.NullMarked;
