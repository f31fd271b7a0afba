package org.partnergraph.operate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    String standard = request.getHeader("Forwarded");
    if (standard != null) {
      Map<String, String> last = pairs(last(standard));
      return of(last.get("proto"), last.get("host"));
    }
    return of(
        last(request.getHeader("X-Forwarded-Proto")), last(request.getHeader("X-Forwarded-Host")));
  }

  private static Asked of(@Nullable String scheme, @Nullable String host) {
    return new Asked(
        Optional.ofNullable(scheme)
            .map(text -> text.toLowerCase(Locale.ROOT))
            .filter(text -> SCHEME.matcher(text).matches()),
        Optional.ofNullable(host).filter(text -> HOST.matcher(text).matches()));
  }

  boolean isEmpty() {
    return scheme.isEmpty() && host.isEmpty();
  }

  private static @Nullable String last(@Nullable String header) {
    return header == null ? null : header.substring(header.lastIndexOf(',') + 1).strip();
  }

  /** Pairs of a name and a token or quoted text (RFC 7239, 4). */
  private static Map<String, String> pairs(@Nullable String element) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : Optional.ofNullable(element).orElse("").split(";", -1)) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        String value = pair.substring(sign + 1).strip().replaceAll("^\"|\"$", "");
        pairs.put(pair.substring(0, sign).strip().toLowerCase(Locale.ROOT), value);
      }
    }
    return pairs;
  }
}
