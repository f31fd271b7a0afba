/**
 * Queries as files: reading them, binding their parameters, running them, writing their results.
 */
@NullMarked
package org.partnergraph.query;

import org.jspecify.annotations.NullMarked;
