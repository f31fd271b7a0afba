package org.partnergraph.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnergraph.reconcile.Exchange.Protocol;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.ProblemException;

/** Reads requests: address, form or JSON, within bounds. */
final class RequestReader {

  /** The longest body. */
  static final int MOST_BYTES = 4 * 1024 * 1024;

  private static final long MOST_DISCARDED = 4L * MOST_BYTES;

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  private RequestReader() {}

  /**
   * Reads one.
   *
   * @throws ProblemException 400 if it is not well-formed, 413 if it is too large, 415 if the body
   *     is neither a form nor JSON
   * @throws IOException if the client leaves
   */
  static Exchange read(HttpServletRequest in) throws IOException {
    Map<String, String> parameters = new LinkedHashMap<>();
    pairs(in.getQueryString(), parameters);
    Optional<String> json = Optional.empty();
    if (in.getMethod().equals("POST")) {
      String body = body(in);
      String type = type(in);
      if (type.equals(JSON)) {
        json = Optional.of(body);
      } else if (type.equals(FORM)) {
        pairs(body, parameters);
      } else {
        String detail = "the body must be " + FORM + " or " + JSON + ", not " + type;
        throw new ProblemException(Problem.of(Problem.Kind.UNSUPPORTED_TYPE, detail));
      }
    }
    return exchange(in, parameters, json);
  }

  private static Exchange exchange(
      HttpServletRequest in, Map<String, String> parameters, Optional<String> json) {
    String path = in.getRequestURI();
    Protocol protocol = protocol(path);
    Optional<String> lang =
        Optional.ofNullable(parameters.get("lang")).filter(text -> !text.isBlank());
    String method = in.getMethod().equals("HEAD") ? "GET" : in.getMethod();
    String address = in.getRequestURL().toString();
    return new Exchange(
        method,
        protocol,
        route(path, protocol),
        parameters,
        json,
        Exchange.language(lang, in.getHeader("Accept-Language")),
        lang.isPresent(),
        address.substring(0, address.length() - path.length()));
  }

  /** The version under whose root a path lies. */
  static Protocol protocol(String path) {
    String root = Protocol.V1_0.root();
    return path.equals(root) || path.startsWith(root + "/") ? Protocol.V1_0 : Protocol.V0_2;
  }

  /** A path below the root of its version; empty for the root itself. */
  static String route(String path, Protocol protocol) {
    return path.substring(protocol.root().length()).replaceFirst("/$", "");
  }

  /** What a body is; one that does not say is a form. */
  private static String type(HttpServletRequest in) {
    String type = in.getContentType();
    return type == null ? FORM : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static String body(HttpServletRequest in) throws IOException {
    byte[] bytes = in.getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      discard(in); // else a client that still sends never reads why
      String detail = "the body has more than " + MOST_BYTES + " bytes";
      throw new ProblemException(Problem.of(Problem.Kind.TOO_LARGE, detail));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.BAD_REQUEST, "the body is not well-formed UTF-8"));
    }
  }

  private static void discard(HttpServletRequest in) throws IOException {
    byte[] part = new byte[64 * 1024];
    long left = MOST_DISCARDED;
    for (int n = 0; n >= 0 && left > 0; left -= n) {
      n = in.getInputStream().read(part);
    }
  }

  private static void pairs(@Nullable String text, Map<String, String> parameters) {
    if (text == null || text.isEmpty()) {
      return;
    }
    for (String pair : text.split("&", -1)) {
      String[] sides = pair.split("=", 2);
      parameters.putIfAbsent(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : "");
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.BAD_REQUEST, "not well-formed: " + e.getMessage()));
    }
  }
}
