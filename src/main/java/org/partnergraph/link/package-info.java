/** Linking our entities to Wikidata: candidates with reasons, judgements that stay, reports. */
@NullMarked
package org.partnergraph.link;

import org.jspecify.annotations.NullMarked;
