package org.partnergraph.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How long who answers wants to be left alone (RFC 9110, section 10.2.3). */
public final class RetryAfter {

  private RetryAfter() {}

  /**
   * Reads the header.
   *
   * @param header seconds or a date
   * @param now from which a date is counted
   * @return zero if the date is over; empty if it is neither
   */
  public static Optional<Duration> of(String header, Instant now) {
    String text = header.strip();
    if (text.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
