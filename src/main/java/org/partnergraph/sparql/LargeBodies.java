package org.partnergraph.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.Replies;
import org.partnergraph.rest.Reply;
import org.partnergraph.rest.RequestAttributes;

/**
 * Takes only so many large bodies at the same time. A small one is read before it gets a thread; a
 * large one keeps its thread for as long as the client sends.
 */
final class LargeBodies implements Filter {

  /** Bytes of a body that are read before it gets a thread. */
  static final int SMALL = 128 * 1024;

  private static final int MOST = 16;

  /** One client that sends as slowly as is allowed leaves places to the others. */
  private static final int MOST_OF_ONE = 4;

  private final Map<String, Integer> byClient = new HashMap<>();
  private int taken;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    String client = RequestAttributes.client(in).orElse("");
    if (!isLarge(in)) {
      chain.doFilter(request, response);
    } else if (enter(client)) {
      try {
        chain.doFilter(request, response);
      } catch (IOException e) {
        if (!(e.getCause() instanceof TimeoutException) || response.isCommitted()) {
          throw e;
        }
        refuse(Problem.Kind.TOO_SLOW, in, response);
      } finally {
        leave(client);
      }
    } else {
      refuse(Problem.Kind.BUSY, in, response);
    }
  }

  private static void refuse(Problem.Kind kind, HttpServletRequest in, ServletResponse response)
      throws IOException {
    Replies.send(Reply.of(Problem.of(kind, kind.title())), in, (HttpServletResponse) response);
  }

  private synchronized boolean enter(String client) {
    boolean free = taken < MOST && (client.isEmpty() || of(client) < MOST_OF_ONE);
    if (free) {
      taken++;
      byClient.merge(client, 1, Integer::sum);
    }
    return free;
  }

  private int of(String client) {
    return byClient.getOrDefault(client, 0);
  }

  private synchronized void leave(String client) {
    taken--;
    byClient.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
  }

  private static boolean isLarge(HttpServletRequest in) {
    return in.getContentLengthLong() > SMALL || in.getHeader("Transfer-Encoding") != null;
  }
}
