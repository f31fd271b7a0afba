package org.partnergraph.store;

/** A query or an update that the engine of a store elsewhere refuses, in its own words. */
public final class QueryRejectedException extends StoreException {

  private final String reason;

  /**
   * With what the engine says.
   *
   * @param address of the engine, for the operator alone
   */
  public QueryRejectedException(String address, String said) {
    super("the store " + address + " refuses: " + said);
    this.reason = "the store refuses it: " + said;
  }

  /** What the engine says, without where it is. */
  public String reason() {
    return reason;
  }
}
