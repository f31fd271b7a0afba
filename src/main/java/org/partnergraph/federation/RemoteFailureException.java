package org.partnergraph.federation;

import java.io.Serial;

/**
 * An endpoint that may be asked, but did not answer as it should; with SILENT, nobody hears of it.
 */
public final class RemoteFailureException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final String reason;

  RemoteFailureException(String endpoint, String what) {
    super("SERVICE <" + endpoint + "> " + what);
    this.reason = "SERVICE <" + endpoint + "> " + what;
  }

  /** Which endpoint, and what is wrong with it. */
  public String reason() {
    return reason;
  }
}
