package org.partnergraph.store.remote;

import org.apache.jena.query.TxnType;

/**
 * What a thread has begun.
 *
 * @param type as it was begun
 * @param writing whether it may write
 * @param commit the last commit as it began
 */
record Transaction(TxnType type, boolean writing, Head commit) {

  Transaction promoted() {
    return new Transaction(type, true, commit);
  }
}
