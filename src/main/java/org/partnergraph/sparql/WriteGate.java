package org.partnergraph.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.Replies;
import org.partnergraph.rest.Reply;

/**
 * Lets a write pass only with the bearer token (RFC 6750): 403 where no token is configured or
 * writing is off, 401 where the token is missing or wrong. A replica names its primary (403).
 * Reading passes.
 */
final class WriteGate implements Filter {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Optional<byte[]> token;
  private final Optional<URI> primary;

  /**
   * Without a token nothing may be written.
   *
   * @param primary whose data a replica serves
   */
  WriteGate(Optional<String> token, Optional<URI> primary) {
    this.token = token.map(t -> t.getBytes(StandardCharsets.UTF_8));
    this.primary = primary;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    HttpServletResponse out = (HttpServletResponse) response;
    if (READING.contains(in.getMethod())) {
      chain.doFilter(request, response);
    } else if (primary.isPresent()) {
      Replies.send(Reply.of(elsewhere(primary.get())), in, out);
    } else if (token.isEmpty()) {
      refuse(Problem.Kind.FORBIDDEN, "writing over HTTP is off on this server", in, out);
    } else if (!isRight(in.getHeader("Authorization"), token.get())) {
      out.setHeader("WWW-Authenticate", "Bearer realm=\"partnergraph\"");
      refuse(Problem.Kind.UNAUTHORIZED, "give the token as Authorization: Bearer …", in, out);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Problem elsewhere(URI primary) {
    String detail = "this is a read replica; write to its primary, " + primary;
    return Problem.of(Problem.Kind.FORBIDDEN, detail).with("primary", primary.toString());
  }

  private static boolean isRight(@Nullable String header, byte[] token) {
    if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return false;
    }
    byte[] given = header.substring(7).strip().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, token);
  }

  private static void refuse(
      Problem.Kind kind, String detail, HttpServletRequest in, HttpServletResponse out)
      throws IOException {
    Replies.send(Reply.of(Problem.of(kind, detail)), in, out);
  }
}
