package org.partnergraph.connect;

/** What ended a search before it was done. */
enum Limit {
  /** So many edges were looked at; the same search ends at the same place again. */
  WORK,
  /** The time was over. */
  TIME
}
