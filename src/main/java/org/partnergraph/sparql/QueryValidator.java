package org.partnergraph.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnergraph.rest.Replies;

/**
 * Gives the answer to a query by GET a weak validator: the state of the data and what was asked.
 * Who has that answer already gets 304, and nothing is searched (RFC 9110, 13). A query whose
 * answer is another each time has none.
 */
final class QueryValidator implements Filter {

  private final Supplier<Optional<String>> state;
  private final KnownTexts texts;

  /** With the name of the data's present state, if all that is searched shows it. */
  QueryValidator(Supplier<Optional<String>> state, KnownTexts texts) {
    this.state = state;
    this.texts = texts;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    Optional<String> tag = tag(in);
    tag.ifPresent(text -> out.setHeader("ETag", text));
    if (tag.isPresent() && Replies.has(in, tag.get())) {
      out.setHeader("Vary", "Accept");
      out.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    } else {
      chain.doFilter(request, response);
      if (out.getStatus() >= 400 && !out.isCommitted()) {
        out.setHeader("ETag", null);
      }
    }
  }

  private Optional<String> tag(HttpServletRequest in) {
    if (!in.getMethod().equals("GET")) {
      return Optional.empty();
    }
    @Nullable String query = in.getParameter("query");
    boolean steady = query != null && texts.isSteady(query);
    return steady ? state.get().map(now -> tag(now, in)) : Optional.empty();
  }

  private static String tag(String now, HttpServletRequest in) {
    int asked = Objects.hash(in.getQueryString(), in.getHeader("Accept"));
    return "W/\"" + now + '-' + Integer.toHexString(asked) + '"';
  }
}
