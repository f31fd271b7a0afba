/** Parse, derive, validate, commit; or a report and nothing written. */
@NullMarked
package org.partnergraph.ingest;

import org.jspecify.annotations.NullMarked;
