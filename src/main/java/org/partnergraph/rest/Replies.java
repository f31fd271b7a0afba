package org.partnergraph.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

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
      String tag = reply.headers().getOrDefault("ETag", tag(reply));
      response.setHeader("ETag", tag);
      response.setHeader("Cache-Control", "no-cache");
      if (has(request, reply, tag)) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
    }
    response.setStatus(reply.status());
    if (reply.file().isPresent()) {
      send(reply.file().get(), request, response);
    } else {
      response.setContentLength(reply.body().length);
      response.getOutputStream().write(reply.body());
    }
  }

  private static void send(Path file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentLengthLong(Files.size(file));
    if (!request.getMethod().equals("HEAD")) {
      Files.copy(file, response.getOutputStream());
    }
  }

  /** By the tag; by the time only where the request names no tag (RFC 9110, 13.1.3). */
  private static boolean has(HttpServletRequest request, Reply reply, String tag) {
    String tags = request.getHeader("If-None-Match");
    if (tags != null) {
      return knows(tags, tag);
    }
    Optional<Instant> known = HttpDate.parse(request.getHeader("If-Modified-Since"));
    Optional<Instant> modified = HttpDate.parse(reply.headers().get("Last-Modified"));
    return known.isPresent() && modified.isPresent() && !modified.get().isAfter(known.get());
  }

  /** The data version, and what tells apart the representations that it has. */
  private static String tag(Reply reply) {
    int content = Objects.hash(reply.contentType(), Arrays.hashCode(reply.body()));
    return '"' + Long.toString(reply.version()) + '-' + Integer.toHexString(content) + '"';
  }

  private static boolean knows(String header, String tag) {
    return Arrays.stream(header.split(","))
        .map(String::strip)
        .map(known -> known.startsWith("W/") ? known.substring(2) : known)
        .anyMatch(known -> known.equals("*") || known.equals(tag));
  }
}
