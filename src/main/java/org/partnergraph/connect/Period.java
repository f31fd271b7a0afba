package org.partnergraph.connect;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.partnergraph.connect.WrongParameterException.Fault;

/**
 * The days that are asked for. Each end is a day, or a month or year, which stand for their first
 * day where something begins and for their last where it ends.
 *
 * @param since first day; open if empty
 * @param until last day, not before the first; open if empty
 */
public record Period(Optional<LocalDate> since, Optional<LocalDate> until) {

  /** Open at both ends. */
  public static final Period ALL = new Period(Optional.empty(), Optional.empty());

  /** The parameter that names the first day. */
  public static final String SINCE = "since";

  /** The parameter that names the last day. */
  public static final String UNTIL = "until";

  /** Both of them. */
  public static final List<String> ENDS = List.of(SINCE, UNTIL);

  /** The parameter that names both at once: all days of it. */
  public static final String AT = "at";

  /**
   * What values by the names {@link #SINCE} and {@link #UNTIL} say.
   *
   * @throws WrongParameterException naming the end that is no date, or the last day if it lies
   *     before the first
   */
  public static Period of(Function<String, Optional<String>> values) {
    return of(values, SINCE, UNTIL);
  }

  /**
   * The same, or what a value by the name {@link #AT} says, which stands alone.
   *
   * @throws WrongParameterException also if it does not
   */
  static Period orAt(Function<String, Optional<String>> values) {
    if (values.apply(AT).isEmpty()) {
      return of(values);
    }
    if (values.apply(SINCE).isPresent() || values.apply(UNTIL).isPresent()) {
      throw new WrongParameterException(
          AT, Fault.ALONE, "stands alone: give a day, or since and until");
    }
    return of(values, AT, AT);
  }

  private static Period of(Function<String, Optional<String>> values, String first, String last) {
    Optional<LocalDate> since = date(values, first, Period::first);
    Optional<LocalDate> until = date(values, last, Period::last);
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      throw new WrongParameterException(last, Fault.ORDER, "lies before " + first);
    }
    return new Period(since, until);
  }

  private static LocalDate first(String text) {
    return switch (precision(text)) {
      case 0 -> Year.parse(text).atDay(1);
      case 1 -> YearMonth.parse(text).atDay(1);
      default -> LocalDate.parse(text);
    };
  }

  private static LocalDate last(String text) {
    return switch (precision(text)) {
      case 0 -> Year.parse(text).atMonth(Month.DECEMBER).atEndOfMonth();
      case 1 -> YearMonth.parse(text).atEndOfMonth();
      default -> LocalDate.parse(text);
    };
  }

  /** Number of hyphens, that of a year before 1 left out: 0 for a year, 1 for a month. */
  private static int precision(String text) {
    return (int) text.chars().skip(1).filter(c -> c == '-').count();
  }

  private static Optional<LocalDate> date(
      Function<String, Optional<String>> values, String name, Function<String, LocalDate> day) {
    try {
      return values.apply(name).map(day).map(date -> within(name, date));
    } catch (DateTimeException e) {
      throw new WrongParameterException(
          name, Fault.DAY, "must be a day, month or year such as 2024-11-18, 2024-11 or 2024");
    }
  }

  private static LocalDate within(String name, LocalDate day) {
    LocalDate first = ConnectionRequest.FIRST_DAY;
    LocalDate last = ConnectionRequest.LAST_DAY;
    if (day.isBefore(first) || day.isAfter(last)) {
      throw new WrongParameterException(
          name, Fault.RANGE, "must be a day from " + first + " to " + last, first, last);
    }
    return day;
  }
}
