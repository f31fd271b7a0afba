package org.partnergraph.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as HTTP writes them (RFC 9110, 5.6.7). */
final class HttpDate {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private HttpDate() {}

  static String of(Instant time) {
    return FORMAT.format(time);
  }

  /** The time in a header; empty for anything that is none, which HTTP says to ignore. */
  static Optional<Instant> parse(@Nullable String header) {
    try {
      return Optional.ofNullable(header).map(text -> Instant.from(FORMAT.parse(text.strip())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
