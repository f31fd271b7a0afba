package org.partnergraph.rest;

import jakarta.servlet.ServletRequest;

/** What parts of the service tell each other of a request. */
public final class RequestAttributes {

  /** The id of the operation that answers. */
  public static final String OPERATION = "org.partnergraph.operation";

  /** The SPARQL query that was asked, as text. */
  public static final String QUERY = "org.partnergraph.query";

  /** Set where the request waited in vain for a place. */
  public static final String SENT_AWAY = "org.partnergraph.sent-away";

  /** Milliseconds of processor time that the client has used of late. */
  private static final String SPENT = "org.partnergraph.spent";

  private RequestAttributes() {}

  /** Notes what the client has used of late. */
  public static void spent(ServletRequest request, long millis) {
    request.setAttribute(SPENT, millis);
  }

  /** Milliseconds of processor time that the client has used of late; 0 if nobody counts. */
  public static long spent(ServletRequest request) {
    return request.getAttribute(SPENT) instanceof Long millis ? millis : 0;
  }
}
