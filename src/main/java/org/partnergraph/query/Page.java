package org.partnergraph.query;

import org.apache.jena.query.Query;

/**
 * A part of a table.
 *
 * @param limit rows at most; at least 1
 * @param offset rows left out before
 */
public record Page(int limit, long offset) {

  /**
   * Checks both numbers.
   *
   * @throws IllegalArgumentException if the limit is below 1 or the offset below 0
   */
  public Page {
    if (limit < 1 || offset < 0) {
      throw new IllegalArgumentException("no such page: limit " + limit + ", offset " + offset);
    }
  }

  /** The first rows. */
  public static Page first(int limit) {
    return new Page(limit, 0);
  }

  Page withOneMore() {
    return new Page(Math.min(limit, Integer.MAX_VALUE - 1) + 1, offset);
  }

  /** Cuts this page out of what the query itself allows. */
  void applyTo(Query query) {
    long rows = limit;
    if (query.hasLimit()) {
      rows = Math.max(0, Math.min(rows, query.getLimit() - offset));
    }
    query.setLimit(rows);
    query.setOffset((query.hasOffset() ? query.getOffset() : 0) + offset);
  }
}
