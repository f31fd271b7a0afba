package org.partnergraph.federation;

import java.io.Serial;

/** A SERVICE that is not followed, with the reason; SILENT does not hide it. */
public final class ServiceRefusedException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1;

  private final String reason;

  ServiceRefusedException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Why, and what to do instead. */
  public String reason() {
    return reason;
  }
}
