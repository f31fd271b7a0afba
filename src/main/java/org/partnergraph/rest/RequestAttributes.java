package org.partnergraph.rest;

/** What parts of the service tell each other of a request. */
public final class RequestAttributes {

  /** The id of the operation that answers. */
  public static final String OPERATION = "org.partnergraph.operation";

  /** The SPARQL query that was asked, as text. */
  public static final String QUERY = "org.partnergraph.query";

  /** Set where the request waited in vain for a place. */
  public static final String SENT_AWAY = "org.partnergraph.sent-away";

  private RequestAttributes() {}
}
