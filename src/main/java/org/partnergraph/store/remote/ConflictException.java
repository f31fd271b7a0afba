package org.partnergraph.store.remote;

/** Another writer committed first; nothing was written. */
final class ConflictException extends RuntimeException {

  static final String MESSAGE = "another writer committed first; nothing was written; try again";

  ConflictException() {
    super(MESSAGE);
  }
}
