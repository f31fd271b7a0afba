package org.partnergraph.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.partnergraph.rest.Negotiation;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.Replies;
import org.partnergraph.rest.Reply;

/**
 * Tells apart who comes to {@code /sparql}: a request without a query, which gets the description
 * or the editor; a browser that follows a link to a query, which gets the editor with it; and
 * everybody else, whose query is answered.
 */
public final class FrontDoor implements Filter {

  /** What a query can be answered with, and a page for who wants one more than any of these. */
  private static final List<String> OFFER =
      List.of(
          "application/sparql-results+json",
          "application/sparql-results+xml",
          "application/json",
          "text/csv",
          "text/tab-separated-values",
          "text/turtle",
          "application/ld+json",
          "application/n-triples",
          "application/rdf+xml",
          "application/trig",
          "application/n-quads",
          "application/xml",
          "text/plain",
          "text/html");

  /** Parameters with which the address itself says that data is wanted. */
  private static final Set<String> FOR_DATA =
      Set.of("format", "output", "results", "default-graph-uri", "named-graph-uri");

  private static final String UPDATES = "updates are sent to /update by POST, with the token";

  private final Filter reception;

  /** With what answers requests that ask no query. */
  public FrontDoor(Filter reception) {
    this.reception = reception;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    boolean reads = in.getMethod().equals("GET") || in.getMethod().equals("HEAD");
    if (reads && in.getParameter("update") != null) {
      Problem problem = Problem.of(Problem.Kind.BAD_REQUEST, UPDATES);
      Replies.send(Reply.of(problem), in, (HttpServletResponse) response);
    } else if (reads && (in.getParameter("query") == null || wantsPage(in))) {
      reception.doFilter(request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean wantsPage(HttpServletRequest in) {
    if (in.getParameterMap().keySet().stream().anyMatch(FOR_DATA::contains)) {
      return false;
    }
    try {
      return Negotiation.format(in.getHeader("Accept"), OFFER).equals("text/html");
    } catch (ProblemException e) {
      return false;
    }
  }
}
