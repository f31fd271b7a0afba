package org.partnergraph.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends replies: headers, validators (RFC 9110, 13), body. */
public final class Replies {

  private Replies() {}

  /** Sends a reply; 304 without a body where the client has it already. */
  public static void send(Reply reply, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    reply.headers().forEach(response::setHeader);
    response.setContentType(reply.contentType());
    response.setHeader("Vary", "Accept, Accept-Language");
    if (reply.version() >= 0) {
      String tag = tag(reply);
      response.setHeader("ETag", tag);
      response.setHeader("Cache-Control", "no-cache");
      if (knows(request.getHeader("If-None-Match"), tag)) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
    }
    response.setStatus(reply.status());
    response.setContentLength(reply.body().length);
    response.getOutputStream().write(reply.body());
  }

  /** The data version, and what tells apart the representations that it has. */
  private static String tag(Reply reply) {
    int content = Objects.hash(reply.contentType(), Arrays.hashCode(reply.body()));
    return '"' + Long.toString(reply.version()) + '-' + Integer.toHexString(content) + '"';
  }

  private static boolean knows(@Nullable String header, String tag) {
    return header != null
        && Arrays.stream(header.split(","))
            .map(String::strip)
            .map(known -> known.startsWith("W/") ? known.substring(2) : known)
            .anyMatch(known -> known.equals("*") || known.equals(tag));
  }
}
