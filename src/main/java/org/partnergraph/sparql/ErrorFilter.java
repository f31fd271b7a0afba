package org.partnergraph.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Turns Fuseki's plain-text errors into problem documents. An error that comes after part of the
 * answer has gone out breaks the connection off, so that no client takes the part for the whole.
 */
final class ErrorFilter implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    WatchedResponse watched = new WatchedResponse((HttpServletResponse) response);
    chain.doFilter(request, watched);
    watched.finish((HttpServletRequest) request);
  }
}
