package org.partnergraph.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.Replies;
import org.partnergraph.rest.Reply;

/**
 * Takes only so many large bodies at the same time. A small one is read before it gets a thread; a
 * large one keeps its thread for as long as the client sends.
 */
final class LargeBodies implements Filter {

  /** Bytes of a body that are read before it gets a thread. */
  static final int SMALL = 128 * 1024;

  private static final int MOST = 16;

  private final Semaphore places = new Semaphore(MOST);

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    if (!isLarge(in)) {
      chain.doFilter(request, response);
    } else if (places.tryAcquire()) {
      try {
        chain.doFilter(request, response);
      } finally {
        places.release();
      }
    } else {
      Problem problem = Problem.of(Problem.Kind.BUSY, Problem.Kind.BUSY.title());
      Replies.send(Reply.of(problem), in, (HttpServletResponse) response);
    }
  }

  private static boolean isLarge(HttpServletRequest in) {
    return in.getContentLengthLong() > SMALL || in.getHeader("Transfer-Encoding") != null;
  }
}
