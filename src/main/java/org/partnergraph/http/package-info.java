/** Asking other servers, so that none of them can keep or fill this process. */
@NullMarked
package org.partnergraph.http;

import org.jspecify.annotations.NullMarked;
