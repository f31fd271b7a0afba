package org.partnergraph.publish;

/**
 * What a file says of itself.
 *
 * @param version of the data
 * @param description one line
 */
record NetworkAbout(long version, String description) {}
