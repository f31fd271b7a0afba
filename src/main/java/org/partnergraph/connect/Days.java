package org.partnergraph.connect;

/**
 * A span of days since 1970-01-01, both ends within.
 *
 * @param first {@link EdgeTable#OPEN_FIRST} if open
 * @param last {@link EdgeTable#OPEN_LAST} if open
 */
record Days(int first, int last) {

  static final Days UNKNOWN = new Days(EdgeTable.OPEN_FIRST, EdgeTable.OPEN_LAST);

  static Days from(int first) {
    return new Days(first, EdgeTable.OPEN_LAST);
  }

  static Days until(int last) {
    return new Days(EdgeTable.OPEN_FIRST, last);
  }

  /** What both allow to say where each knows one side or both; sources that differ widen it. */
  Days and(Days other) {
    return new Days(known(first, other.first, true), known(last, other.last, false));
  }

  /** What happened at one time counts at the side that is known, not at all days beyond it. */
  Days happened() {
    if (first == EdgeTable.OPEN_FIRST) {
      return new Days(last == EdgeTable.OPEN_LAST ? first : last, last);
    }
    return last == EdgeTable.OPEN_LAST ? new Days(first, first) : this;
  }

  private static int known(int one, int other, boolean smaller) {
    int open = smaller ? EdgeTable.OPEN_FIRST : EdgeTable.OPEN_LAST;
    if (one == open) {
      return other;
    }
    if (other == open) {
      return one;
    }
    return smaller ? Math.min(one, other) : Math.max(one, other);
  }
}
