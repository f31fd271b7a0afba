package org.partnergraph;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day on the command line. */
final class DayText {

  private DayText() {}

  /**
   * The day of {@code --on}; today if it was not given.
   *
   * @throws picocli.CommandLine.ParameterException if it is no day
   */
  static LocalDate on(@Nullable String text, StoreOptions options) {
    try {
      return text == null ? LocalDate.now(ZoneId.systemDefault()) : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw options.misused("--on must be a day, such as 2026-11-21: " + text);
    }
  }
}
