package org.partnergraph.wikidata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.partnergraph.http.RetryAfter;

/**
 * What came back from the API, told apart: a good answer, one that asks to come again later, or one
 * of which nothing can be hoped.
 */
sealed interface ApiAnswer {

  /** An answer to the question. */
  record Good(JsonNode json) implements ApiAnswer {}

  /**
   * Try again.
   *
   * @param pause how long to wait before; empty if the server does not say
   */
  record Later(String reason, Optional<Duration> pause) implements ApiAnswer {}

  /**
   * Give up.
   *
   * @param code of the error, as the API names it; may be empty
   */
  record Bad(String reason, String code) implements ApiAnswer {}

  /** Statuses that pass: too many requests, and what gateways say of servers behind them. */
  Set<Integer> PASSING = Set.of(429, 502, 503, 504);

  /** Errors that pass. */
  Set<String> PASSING_CODES = Set.of("maxlag", "ratelimited", "readonly");

  /** How errors within MediaWiki begin, before the name of their class; they may pass too. */
  String WITHIN = "internal_api_error";

  /**
   * Tells them apart.
   *
   * @param location the header of a redirect
   * @param retryAfter the header that says when to come again
   */
  static ApiAnswer of(
      int status, Optional<String> location, Optional<String> retryAfter, byte[] body) {
    Optional<Duration> wait = retryAfter.flatMap(text -> RetryAfter.of(text, Instant.now()));
    if (status >= 300 && status < 400) {
      String to = location.orElse("nowhere");
      return new Bad("redirects to " + to + "; if that is right, give it as --endpoint", "");
    }
    if (PASSING.contains(status)) {
      return new Later("answered with status " + status, wait);
    }
    return status == 200 ? read(body, wait) : new Bad("answered with status " + status, "");
  }

  private static ApiAnswer read(byte[] body, Optional<Duration> wait) {
    String start = new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8).strip();
    if (start.isEmpty()) {
      return new Later("answered nothing", wait);
    }
    if (start.startsWith("<")) {
      return new Bad("answered with a page (HTML) instead of JSON", "");
    }
    try {
      return json(new ObjectMapper().readTree(body), wait);
    } catch (JsonProcessingException e) {
      return new Later("answered with JSON that is cut off or broken", wait);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static ApiAnswer json(JsonNode json, Optional<Duration> wait) {
    if (!json.isObject()) {
      return new Bad(
          "answered with "
              + json.getNodeType().name().toLowerCase(java.util.Locale.ROOT)
              + " instead of an object",
          "");
    }
    JsonNode error = json.path("error");
    if (error.isMissingNode()) {
      return new Good(json);
    }
    String code = error.path("code").asText("");
    String reason = "reports " + code + ": " + error.path("info").asText("without a reason");
    boolean passes = PASSING_CODES.contains(code) || code.startsWith(WITHIN);
    return passes ? new Later(reason, wait) : new Bad(reason, code);
  }
}
