package org.partnergraph.rest;

import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What goes back.
 *
 * @param status HTTP status
 * @param contentType with charset where it has one
 * @param body bytes to send
 * @param version of the data that it shows; negative if it shows none, and then it has no ETag
 * @param headers further headers; an {@code ETag} or {@code Last-Modified} among them is obeyed
 * @param content sent in place of the bytes, if there is one
 * @param squeezed the bytes compressed with gzip, where that was done before
 */
public record Reply(
    int status,
    String contentType,
    byte[] body,
    long version,
    Map<String, String> headers,
    Optional<Content> content,
    Optional<byte[]> squeezed) {

  /**
   * A long body.
   *
   * @param stream closed when the reply is sent, or is not to be sent
   * @param length in bytes
   */
  public record Content(InputStream stream, long length) {}

  static final String JSON = "application/json";
  private static final Map<String, String> RETRY = Map.of("Retry-After", "10");

  /** Bytes. */
  public Reply(
      int status, String contentType, byte[] body, long version, Map<String, String> headers) {
    this(status, contentType, body, version, headers, Optional.empty(), Optional.empty());
  }

  /** To another address, chosen by what the request accepts (RFC 9110, 15.4.4). */
  public static Reply seeOther(String address) {
    Map<String, String> location = Map.of("Location", address);
    return new Reply(303, "text/plain; charset=utf-8", new byte[0], -1, location);
  }

  /** A long answer. */
  public static Reply of(String contentType, Content content, long version) {
    return new Reply(
        200, contentType, new byte[0], version, Map.of(), Optional.of(content), Optional.empty());
  }

  /** An enveloped answer. */
  public static Reply of(Envelope envelope) {
    return new Reply(200, JSON, Json.bytes(envelope), envelope.meta().version(), Map.of());
  }

  /** An answer in another form. */
  public static Reply of(String contentType, byte[] body, long version) {
    return new Reply(200, contentType, body, version, Map.of());
  }

  /** An error. */
  public static Reply of(Problem problem) {
    Map<String, String> headers =
        problem.status() == Problem.Kind.OVERLOADED.status() ? RETRY : Map.of();
    return new Reply(problem.status(), Problem.MEDIA_TYPE, problem.bytes(), -1, headers);
  }

  /** The same with its validator, so that it is worked out once. */
  Reply validated() {
    return headers.containsKey("ETag") ? this : header("ETag", Replies.tag(this));
  }

  /** The same with one more header. */
  public Reply header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, contentType, body, version, more, content, squeezed);
  }

  /** The same with its bytes compressed with gzip, so that it is done once for all who ask. */
  public Reply squeezed(byte[] gzip) {
    return new Reply(status, contentType, body, version, headers, content, Optional.of(gzip));
  }

  /**
   * The same with the time of the last change, in whole seconds. No header if it is unknown, or if
   * its second is not over: another change may come in it, and the two would look the same (RFC
   * 9110, 8.8.2.2).
   */
  public Reply modified(Optional<Instant> time) {
    Instant over = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return time.filter(at -> at.isBefore(over))
        .map(at -> header("Last-Modified", HttpDate.of(at)))
        .orElse(this);
  }
}
