/** Pages for people: rendered on the server, readable without JavaScript, in three languages. */
@NullMarked
package org.partnergraph.pages;

import org.jspecify.annotations.NullMarked;
