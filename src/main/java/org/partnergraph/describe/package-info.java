/**
 * The service describes itself: VoID, DCAT and SPARQL service description counted from the data,
 * its questions as statements, and its ontology term by term.
 */
@NullMarked
package org.partnergraph.describe;

import org.jspecify.annotations.NullMarked;
