package org.partnergraph.connect;

import java.time.LocalDate;

/**
 * Days within which links are to hold, both ends within.
 *
 * @param first day since 1970-01-01
 * @param last day since 1970-01-01, not before the first
 */
record Window(int first, int last) {

  /** No restriction. */
  static final Window NONE = new Window(EdgeTable.OPEN_FIRST, EdgeTable.OPEN_LAST);

  Window {
    if (last < first) {
      throw new IllegalArgumentException("the window ends before it begins");
    }
  }

  static Window at(LocalDate day) {
    return between(day, day);
  }

  static Window between(LocalDate first, LocalDate last) {
    return new Window(Math.toIntExact(first.toEpochDay()), Math.toIntExact(last.toEpochDay()));
  }

  boolean isNone() {
    return equals(NONE);
  }
}
