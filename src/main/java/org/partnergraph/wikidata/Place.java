package org.partnergraph.wikidata;

/**
 * Where a statement stands in a file, and the words there that make it.
 *
 * @param key names the statement within the file: its line, or its id at Wikidata
 * @param quote the words, verbatim
 * @param firstLine counted from 1
 * @param lastLine not before the first
 */
public record Place(String key, String quote, int firstLine, int lastLine) {}
