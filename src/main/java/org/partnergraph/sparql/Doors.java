package org.partnergraph.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.Replies;
import org.partnergraph.rest.Reply;

/**
 * Which methods each of Fuseki's doors takes: told to who asks, and refused with a 405 otherwise.
 */
final class Doors implements Filter {

  static final Map<String, String> METHODS =
      Map.of(
          "/sparql", "GET, HEAD, POST, OPTIONS",
          "/update", "POST, OPTIONS",
          "/graphs", "GET, HEAD, PUT, POST, DELETE, OPTIONS");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    String methods = METHODS.getOrDefault(in.getRequestURI(), "OPTIONS");
    String method = in.getMethod();
    if (method.equals("OPTIONS")) {
      out.setHeader("Allow", methods);
      out.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else if (!Arrays.asList(methods.split(", ")).contains(method)) {
      out.setHeader("Allow", methods);
      String detail = method + " is not allowed here; allowed are " + methods;
      Replies.send(Reply.of(Problem.of(Problem.Kind.METHOD_NOT_ALLOWED, detail)), in, out);
    } else if (!in.getRequestURI().equals("/graphs") && in.getHeader("Content-Encoding") != null) {
      String detail = "a query or an update is sent as it is, not compressed";
      Replies.send(Reply.of(Problem.of(Problem.Kind.UNSUPPORTED_TYPE, detail)), in, out);
    } else {
      boolean asked = method.equals("HEAD") && in.getRequestURI().equals("/sparql");
      chain.doFilter(asked ? new AsGet(in) : in, response);
    }
  }

  /** Fuseki answers queries by GET only; the container leaves the body out for HEAD. */
  private static final class AsGet extends HttpServletRequestWrapper {
    AsGet(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }
  }
}
