package org.partnergraph.wikidata;

/**
 * A place in a file of entities from which it can be read on: an entity begins there, at the
 * beginning of a line.
 *
 * @param line of the file, counted from 1
 * @param inArray whether the entity stands in an array
 */
record Mark(int line, boolean inArray) {

  /** The beginning of the file. */
  static final Mark START = new Mark(1, false);
}
