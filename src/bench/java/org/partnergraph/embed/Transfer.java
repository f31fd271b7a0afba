package org.partnergraph.embed;

/**
 * One visit of a page.
 *
 * @param millis from the start of the visit until the picture is on the screen
 * @param requests that were made until then
 * @param bytes that came over the network for them, headers included
 */
record Transfer(double millis, int requests, long bytes) {}
