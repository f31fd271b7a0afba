package org.partnergraph.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends replies: headers, validators (RFC 9110, 13), body. */
public final class Replies {

  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
  private static final String FAILED = "the service failed; see its log";
  private static final int PART = 16 * 1024;

  private Replies() {}

  /**
   * Sends a reply; 304 without a body where the client has it already.
   *
   * @throws BrokenOffException if the content of the reply cannot be read, and part of it has gone
   *     out; if none has, a problem is sent in its place
   * @throws IOException if the client has left
   */
  public static void send(Reply reply, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (reply.content().isEmpty()) {
      head(reply, request, response);
      return;
    }
    try (InputStream stream = reply.content().get().stream()) {
      if (head(reply, request, response) && !request.getMethod().equals("HEAD")) {
        copy(reply, stream, request, response);
      }
    }
  }

  /** Sends all but a long content; false if the client has that already. */
  private static boolean head(Reply reply, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    reply.headers().forEach(response::setHeader);
    response.setContentType(reply.contentType());
    response.setHeader("Vary", "Accept, Accept-Language, Accept-Encoding");
    Optional<byte[]> squeezed = Squeeze.of(reply, request);
    if (reply.version() >= 0) {
      String own = reply.validated().headers().getOrDefault("ETag", "");
      String tag = squeezed.isPresent() ? own.replaceAll("\"$", "-gzip\"") : own;
      response.setHeader("ETag", tag);
      response.setHeader(
          "Cache-Control", reply.headers().getOrDefault("Cache-Control", "no-cache"));
      if (reply.status() == HttpServletResponse.SC_OK && has(request, reply, tag)) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return false;
      }
    }
    response.setStatus(reply.status());
    squeezed.ifPresent(bytes -> response.setHeader("Content-Encoding", "gzip"));
    byte[] body = squeezed.orElse(reply.body());
    response.setContentLengthLong(
        reply.content().map(Reply.Content::length).orElse((long) body.length));
    response.getOutputStream().write(body);
    return true;
  }

  private static void copy(
      Reply reply, InputStream stream, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] part = new byte[PART];
    try {
      for (int n = read(stream, part); n >= 0; n = read(stream, part)) {
        response.getOutputStream().write(part, 0, n);
      }
    } catch (BrokenOffException e) {
      if (response.isCommitted()) {
        throw e;
      }
      LOG.error("{} failed", request.getRequestURI(), e);
      response.resetBuffer();
      reply.headers().keySet().forEach(name -> response.setHeader(name, null));
      response.setHeader("ETag", null);
      send(Reply.of(Problem.of(Problem.Kind.INTERNAL, FAILED)), request, response);
    }
  }

  private static int read(InputStream stream, byte[] part) throws BrokenOffException {
    try {
      return stream.read(part);
    } catch (IOException e) {
      throw new BrokenOffException(e);
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
  static String tag(Reply reply) {
    CRC32C content = new CRC32C();
    content.update(reply.contentType().getBytes(StandardCharsets.UTF_8));
    content.update(reply.body());
    return '"' + Long.toString(reply.version()) + '-' + Long.toHexString(content.getValue()) + '"';
  }

  /**
   * Whether a client says that it has the answer with this very tag (RFC 9110, 13.1.2). Not by
   * {@code *}: whether there is an answer is known only once it is made.
   */
  public static boolean has(HttpServletRequest request, String tag) {
    String tags = request.getHeader("If-None-Match");
    return tags != null && names(tags).anyMatch(plain(tag)::equals);
  }

  private static boolean knows(String header, String tag) {
    return names(header).anyMatch(known -> known.equals("*") || known.equals(plain(tag)));
  }

  private static Stream<String> names(String header) {
    return Arrays.stream(header.split(",")).map(String::strip).map(Replies::plain);
  }

  private static String plain(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
