package org.partnergraph.store;

import java.time.Duration;

/**
 * Another writer did not let go of the store in time. Nothing was written; it may be tried again.
 */
public final class BusyStoreException extends StoreException {

  /** After so long a wait. */
  public BusyStoreException(Duration waited) {
    super(
        "others have been writing for %d seconds; nothing was written, try again later"
            .formatted(waited.toSeconds()));
  }

  private BusyStoreException(String message) {
    super(message);
  }

  /** Of a service that stops while it waits. */
  static BusyStoreException interrupted() {
    return new BusyStoreException(
        "the service stops, and others were still writing; nothing was written");
  }

  /** One sentence for who wanted to write. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
