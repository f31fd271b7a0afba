package org.partnergraph.reconcile;

/** How much one request may ask. */
final class Batch {

  /** The most queries. */
  static final int MOST = 1000;

  /** The most entities whose properties are asked for. */
  static final int MOST_IDS = 1000;

  /** The most properties of each. */
  static final int MOST_PROPERTIES = 50;

  /** The most values that all cells of one answer hold. */
  static final int MOST_CELL_VALUES = 50_000;

  private Batch() {}
}
