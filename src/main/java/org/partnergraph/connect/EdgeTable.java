package org.partnergraph.connect;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Edges in columns, in the order of from, to and relation. Days are days since 1970-01-01; an open
 * side is {@link #OPEN_FIRST} or {@link #OPEN_LAST}, and an edge open on both sides is undated. A
 * loose edge may hold on other days than its own: it was only seen on them, or lasts and has none.
 */
final class EdgeTable {

  static final int OPEN_FIRST = Integer.MIN_VALUE;
  static final int OPEN_LAST = Integer.MAX_VALUE;
  static final int BYTES_PER_EDGE = 4 * Integer.BYTES + Short.BYTES + Byte.BYTES;

  final int[] from;
  final int[] to;
  final short[] relation;
  final int[] firstDay;
  final int[] lastDay;
  final byte[] witnesses;
  final BitSet loose;
  private int size;

  EdgeTable(int capacity) {
    from = new int[capacity];
    to = new int[capacity];
    relation = new short[capacity];
    firstDay = new int[capacity];
    lastDay = new int[capacity];
    witnesses = new byte[capacity];
    loose = new BitSet(capacity);
  }

  private EdgeTable(EdgeTable edges, int size) {
    from = Arrays.copyOf(edges.from, size);
    to = Arrays.copyOf(edges.to, size);
    relation = Arrays.copyOf(edges.relation, size);
    firstDay = Arrays.copyOf(edges.firstDay, size);
    lastDay = Arrays.copyOf(edges.lastDay, size);
    witnesses = Arrays.copyOf(edges.witnesses, size);
    loose = edges.loose;
    this.size = size;
  }

  int size() {
    return size;
  }

  /** Says how many rows were filled from outside. */
  void fill(int rows) {
    size = rows;
  }

  /**
   * Adds an edge after those before it, or widens the last one: two rows about the same ends are
   * one edge if their days overlap or follow each other, if both are loose, or if the later one is
   * undated. Rows of the same ends come by their first day, loose ones thereafter, undated ones
   * last.
   */
  void add(int source, int target, short kind, Days days) {
    int edge = size - 1;
    if (edge >= 0
        && from[edge] == source
        && to[edge] == target
        && relation[edge] == kind
        && meets(edge, days)) {
      widen(edge, days);
      return;
    }
    from[size] = source;
    to[size] = target;
    relation[size] = kind;
    firstDay[size] = days.first();
    lastDay[size] = days.last();
    loose.set(size, days.loose());
    size++;
  }

  /** Says how many independent documents prove the last edge. */
  void prove(int documents) {
    witnesses[size - 1] = (byte) Math.min(documents, Byte.MAX_VALUE);
  }

  private boolean meets(int edge, Days days) {
    return days.loose()
        ? loose.get(edge)
        : !days.told() || lastDay[edge] == OPEN_LAST || days.first() <= lastDay[edge] + 1;
  }

  /** Whether an edge may hold on a day of a window; an undated one may always. */
  boolean mayHold(int edge, Window window) {
    return loose.get(edge) || (firstDay[edge] <= window.last() && lastDay[edge] >= window.first());
  }

  /** What is dated tells more than what is not. */
  private void widen(int edge, Days days) {
    if (days.told()) {
      boolean undated = undated(edge);
      firstDay[edge] = undated ? days.first() : Math.min(firstDay[edge], days.first());
      lastDay[edge] = undated ? days.last() : Math.max(lastDay[edge], days.last());
    }
  }

  boolean undated(int edge) {
    return firstDay[edge] == OPEN_FIRST && lastDay[edge] == OPEN_LAST;
  }

  /** The same without unused room. */
  EdgeTable trimmed() {
    return size == from.length ? this : new EdgeTable(this, size);
  }
}
