package org.partnergraph.store.remote;

import org.partnergraph.store.StoreUnavailableException;

/**
 * An engine is there and fails at a request (status 500). An update may have been done all the
 * same.
 */
final class EngineFailedException extends StoreUnavailableException {

  EngineFailedException(String message) {
    super(message);
  }
}
