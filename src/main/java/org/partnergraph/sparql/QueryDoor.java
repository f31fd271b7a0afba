package org.partnergraph.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.partnergraph.rest.Admission;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.Replies;
import org.partnergraph.rest.Reply;
import org.partnergraph.rest.RequestAttributes;

/**
 * Lets so many queries be answered at the same time, none of them of more than a megabyte. A query
 * gets its place when it is there as a whole.
 */
final class QueryDoor implements Filter {

  private static final int LONGEST = 1 << 20;
  private static final int LENGTH_REQUIRED = 411;

  private final Admission admission;

  QueryDoor(Admission admission) {
    this.admission = admission;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletRequest read;
    try {
      requireShort(in);
      read = ReadBody.of(in, LONGEST);
    } catch (ProblemException e) {
      Replies.send(Reply.of(e.problem()), in, (HttpServletResponse) response);
      return;
    }
    pass(read, (HttpServletResponse) response, chain);
  }

  private void pass(HttpServletRequest in, HttpServletResponse out, FilterChain chain)
      throws IOException, ServletException {
    try (Admission.Place place = admission.enter(RequestAttributes.spent(in))) {
      chain.doFilter(in, out);
    } catch (ProblemException e) {
      in.setAttribute(RequestAttributes.SENT_AWAY, true);
      Replies.send(Reply.of(e.problem()), in, out);
    }
  }

  private static void requireShort(HttpServletRequest in) {
    long length = in.getContentLengthLong();
    if (length > LONGEST) {
      String detail = "a query may have " + LONGEST + " bytes, and this has " + length;
      throw new ProblemException(Problem.of(Problem.Kind.TOO_LARGE, detail));
    }
    if (in.getMethod().equals("POST") && length < 0) {
      String detail = "the length of the query must be told (Content-Length)";
      Problem problem = Problem.of(Problem.Kind.BAD_REQUEST, detail);
      throw new ProblemException(
          new Problem(problem.type(), problem.title(), LENGTH_REQUIRED, detail, problem.members()));
    }
  }
}
