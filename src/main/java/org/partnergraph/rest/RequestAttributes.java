package org.partnergraph.rest;

/** What parts of the service tell each other of a request. */
public final class RequestAttributes {

  /** The id of the operation that answers. */
  public static final String OPERATION = "org.partnergraph.operation";

  /** The SPARQL query that was asked, as text. */
  public static final String QUERY = "org.partnergraph.query";

  private RequestAttributes() {}
}
