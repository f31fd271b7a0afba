package org.partnergraph.operate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Under which address a client asked, as the proxy says that passed the request on.
 *
 * @param scheme http or https; empty if the proxy does not say
 * @param host name or address, with a port where it is not the usual one; empty if the proxy does
 *     not say
 */
record Asked(Optional<String> scheme, Optional<String> host) {

  private static final Pattern SCHEME = Pattern.compile("https?");
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9A-Fa-f:.]{2,45}])(:\\d{1,5})?");

  /**
   * From {@code Forwarded} (RFC 7239) or else {@code X-Forwarded-Proto} and {@code -Host}; of
   * several entries the last one, which the nearest proxy has written. What is no scheme and no
   * host is passed over.
   */
  static Asked of(HttpServletRequest request) {
    Optional<String> standard = last(request, "Forwarded");
    if (standard.isPresent()) {
      Map<String, String> pairs = pairs(standard.get());
      return of(Optional.ofNullable(pairs.get("proto")), Optional.ofNullable(pairs.get("host")));
    }
    return of(last(request, "X-Forwarded-Proto"), last(request, "X-Forwarded-Host"));
  }

  private static Asked of(Optional<String> scheme, Optional<String> host) {
    return new Asked(
        scheme
            .map(text -> text.toLowerCase(Locale.ROOT))
            .filter(text -> SCHEME.matcher(text).matches()),
        host.filter(text -> HOST.matcher(text).matches()));
  }

  /**
   * The last entry of the last line of a header: some proxies lengthen the line that a client sent,
   * and others add a line of their own below it. Empty if there is none.
   */
  static Optional<String> last(HttpServletRequest request, String header) {
    List<String> lines = Collections.list(request.getHeaders(header));
    return lines.stream()
        .skip(Math.max(0, lines.size() - 1))
        .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
        .filter(entry -> !entry.isEmpty())
        .findFirst();
  }

  boolean isEmpty() {
    return scheme.isEmpty() && host.isEmpty();
  }

  /** Pairs of a name and a token or quoted text (RFC 7239, 4). */
  private static Map<String, String> pairs(String element) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : element.split(";", -1)) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        String value = pair.substring(sign + 1).strip().replaceAll("^\"|\"$", "");
        pairs.put(pair.substring(0, sign).strip().toLowerCase(Locale.ROOT), value);
      }
    }
    return pairs;
  }
}
