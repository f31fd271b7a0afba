package org.partnergraph.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * An error as RFC 9457 has it.
 *
 * @param type where the kind of problem is explained, relative to the service
 * @param title the kind of problem
 * @param status the HTTP status
 * @param detail what is wrong with this request
 * @param members further members, such as {@code parameter} or {@code violations}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    @JsonAnyGetter Map<String, Object> members) {

  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The member that tells readers in each language what may stand in a parameter. */
  static final String SAID = "said";

  /** A problem of a kind, without further members. */
  public static Problem of(Kind kind, String detail) {
    return new Problem("/api#" + kind.code, kind.title, kind.status, detail, Map.of());
  }

  /** What readers are told of it in a language; the detail if nothing is said in that. */
  public String in(String language) {
    return members.get(SAID) instanceof Map<?, ?> said && said.get(language) instanceof String text
        ? text
        : detail;
  }

  /** The same with one more member. */
  public Problem with(String name, Object value) {
    Map<String, Object> more = new java.util.LinkedHashMap<>(members);
    more.put(name, value);
    return new Problem(type, title, status, detail, more);
  }

  /** As a document. */
  public byte[] bytes() {
    return Json.bytes(this);
  }

  /** The kinds of problem this service knows. */
  public enum Kind {
    BAD_REQUEST(400, "bad-request", "The request cannot be understood"),
    BAD_PARAMETER(400, "bad-parameter", "A parameter is missing or wrong"),
    UNAUTHORIZED(401, "unauthorized", "A token is needed"),
    FORBIDDEN(403, "forbidden", "Writing is not allowed here"),
    NOT_FOUND(404, "not-found", "There is nothing at this address"),
    UNKNOWN_ENTITY(404, "unknown-entity", "There is no such entity"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "not-acceptable", "None of the asked formats can be given"),
    TOO_SLOW(408, "too-slow", "The rest of the request did not come"),
    WITHDRAWN(410, "withdrawn", "The entity was withdrawn"),
    TOO_LARGE(413, "too-large", "The request is too large"),
    UNSUPPORTED_TYPE(415, "unsupported-type", "The format of the request is not supported"),
    REFUSED_DATA(422, "refused-data", "The data would break a rule; nothing was written"),
    TOO_DEEP(422, "path-too-deep", "The query, or a property path of it, goes too deep"),
    TOO_COSTLY(422, "pattern-too-costly", "A function on texts in the query is too costly"),
    TOO_MANY(429, "too-many", "This client has asked for too much in a short time"),
    INTERNAL(500, "internal", "The service failed"),
    NOT_IMPLEMENTED(501, "not-implemented", "The service does not speak what is asked for"),
    REMOTE_FAILED(502, "remote-failed", "Another endpoint that was asked did not answer"),
    OVERLOADED(503, "timed-out", "The answer took too long"),
    BUSY(503, "busy", "The service is busy; ask again in a moment"),
    STORE_AWAY(503, "store-away", "The store that keeps the graph does not answer now"),
    DISK_FULL(507, "disk-full", "The disk of the service is full; nothing was written");

    private final int status;
    private final String code;
    private final String title;

    Kind(int status, String code, String title) {
      this.status = status;
      this.code = code;
      this.title = title;
    }

    /** The HTTP status. */
    public int status() {
      return status;
    }

    /** The fragment of {@code /api} that explains it. */
    public String code() {
      return code;
    }

    /** One sentence without a full stop. */
    public String title() {
      return title;
    }

    /** The kind that fits a status best; why something is 422 is known only by who said so. */
    public static Kind ofStatus(int status) {
      for (Kind kind : values()) {
        if (kind.status == status && status != REFUSED_DATA.status) {
          return kind;
        }
      }
      return status >= 500 ? INTERNAL : BAD_REQUEST;
    }
  }
}
