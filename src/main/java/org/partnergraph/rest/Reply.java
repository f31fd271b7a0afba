package org.partnergraph.rest;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back.
 *
 * @param status HTTP status
 * @param contentType with charset where it has one
 * @param body bytes to send
 * @param version of the data that it shows; negative if it shows none, and then it has no ETag
 * @param headers further headers
 */
public record Reply(
    int status, String contentType, byte[] body, long version, Map<String, String> headers) {

  static final String JSON = "application/json";
  private static final Map<String, String> RETRY = Map.of("Retry-After", "10");

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

  /** The same with one more header. */
  public Reply header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, contentType, body, version, more);
  }
}
