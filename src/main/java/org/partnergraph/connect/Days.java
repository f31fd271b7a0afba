package org.partnergraph.connect;

/**
 * A span of days since 1970-01-01, both ends within.
 *
 * @param first {@link EdgeTable#OPEN_FIRST} if open
 * @param last {@link EdgeTable#OPEN_LAST} if open
 * @param loose whether they bound nothing: they are only the first and the last day on which
 *     something was seen, or nobody knows any; it may hold on others
 */
record Days(int first, int last, boolean loose) {

  static final Days UNKNOWN = new Days(EdgeTable.OPEN_FIRST, EdgeTable.OPEN_LAST);

  Days(int first, int last) {
    this(first, last, false);
  }

  static Days from(int first) {
    return new Days(first, EdgeTable.OPEN_LAST);
  }

  static Days until(int last) {
    return new Days(EdgeTable.OPEN_FIRST, last);
  }

  /** What both allow to say where each knows one side or both; sources that differ widen it. */
  Days and(Days other) {
    return new Days(
        known(first, other.first, true), known(last, other.last, false), loose || other.loose);
  }

  /** Whether there is any. */
  boolean told() {
    return first != EdgeTable.OPEN_FIRST || last != EdgeTable.OPEN_LAST;
  }

  /** The same days, which bound nothing. */
  Days unbounded() {
    return new Days(first, last, true);
  }

  /** What happened counts on the days, or at the one side of them, that are known; on no others. */
  Days happened() {
    if (first == EdgeTable.OPEN_FIRST) {
      return new Days(last == EdgeTable.OPEN_LAST ? first : last, last);
    }
    return new Days(first, last == EdgeTable.OPEN_LAST ? first : last);
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
