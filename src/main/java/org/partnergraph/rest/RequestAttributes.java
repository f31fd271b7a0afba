package org.partnergraph.rest;

import jakarta.servlet.ServletRequest;
import java.util.Optional;

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

  /** Who asks, as budgets tell clients apart. */
  private static final String CLIENT = "org.partnergraph.client";

  private RequestAttributes() {}

  /** Notes who asks. */
  public static void client(ServletRequest request, String client) {
    request.setAttribute(CLIENT, client);
  }

  /** Who asks, as budgets tell clients apart; empty for who asks from this machine itself. */
  public static Optional<String> client(ServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(CLIENT));
  }

  /** Notes what the client has used of late. */
  public static void spent(ServletRequest request, long millis) {
    request.setAttribute(SPENT, millis);
  }

  /** Milliseconds of processor time that the client has used of late; 0 if nobody counts. */
  public static long spent(ServletRequest request) {
    return request.getAttribute(SPENT) instanceof Long millis ? millis : 0;
  }
}
