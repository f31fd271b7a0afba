package org.partnergraph.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.http.BadMessageException;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.Replies;
import org.partnergraph.rest.Reply;

/**
 * Headers of every answer: any page of the web may read (CORS), none may guess a type, and none may
 * put a page of ours into a frame but those made for it. A preflight allows what reading needs, so
 * that no page can make a browser write.
 */
final class Headers implements Filter {

  /** Pages that are made for frames on other sites; what they allow they say themselves. */
  private static final String FRAMED = "/embed/";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    out.setHeader("Access-Control-Allow-Origin", "*");
    out.setHeader("Access-Control-Expose-Headers", "Data-Version, ETag, Link");
    out.setHeader("X-Content-Type-Options", "nosniff");
    if (!in.getRequestURI().startsWith(FRAMED)) {
      out.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
      out.setHeader("X-Frame-Options", "DENY");
    }
    boolean preflight =
        in.getMethod().equals("OPTIONS") && in.getHeader("Access-Control-Request-Method") != null;
    if (preflight) {
      out.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      out.setHeader(
          "Access-Control-Allow-Headers",
          "Accept, Accept-Language, Content-Type, If-Modified-Since, If-None-Match");
      out.setHeader("Access-Control-Max-Age", "86400");
      out.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else if (isReadable(in)) {
      chain.doFilter(request, response);
    } else {
      String detail = "the query part of the address is not well-formed";
      Replies.send(Reply.of(Problem.of(Problem.Kind.BAD_REQUEST, detail)), in, out);
    }
  }

  private static boolean isReadable(HttpServletRequest in) {
    if (in.getQueryString() == null || in.getMethod().equals("POST")) {
      return true;
    }
    try {
      return in.getParameterMap() != null;
    } catch (BadMessageException | IllegalArgumentException e) {
      return false;
    }
  }
}
