package org.partnergraph.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.partnergraph.connect.ConnectionRequest;

/**
 * The days that a call asks for. Each end is a day, or a month or year, which stand for their first
 * day where something begins and for their last where it ends.
 *
 * @param since first day; open if empty
 * @param until last day, not before the first; open if empty
 */
public record Period(Optional<LocalDate> since, Optional<LocalDate> until) {

  /** Open at both ends. */
  public static final Period ALL = new Period(Optional.empty(), Optional.empty());

  private static final String SINCE = "since";
  private static final String UNTIL = "until";

  /** Some parameters, with those by which a call names both ends. */
  public static List<ApiParameter> after(List<ApiParameter> parameters) {
    return Stream.concat(parameters.stream(), ends()).toList();
  }

  private static Stream<ApiParameter> ends() {
    return Stream.of(
        ApiParameter.text(
            SINCE,
            Operation.text(
                "Erster Tag; auch Monat oder Jahr.",
                "First day; also a month or year.",
                "Pierwszy dzień; także miesiąc lub rok."),
            "1990"),
        ApiParameter.text(
            UNTIL,
            Operation.text(
                "Letzter Tag; auch Monat oder Jahr.",
                "Last day; also a month or year.",
                "Ostatni dzień; także miesiąc lub rok."),
            "2025-12-31"));
  }

  /**
   * What a call says.
   *
   * @throws ProblemException naming the end that is no date, or the last day if it lies before the
   *     first
   */
  public static Period of(Call call) {
    return of(call::optional);
  }

  /**
   * The same from anything else that has values by the names of the parameters.
   *
   * @throws ProblemException as for a call
   */
  public static Period of(Function<String, Optional<String>> values) {
    return of(values, SINCE, UNTIL);
  }

  /**
   * The same from parameters of other names.
   *
   * @param first name of the one that tells the first day
   * @param last name of the one that tells the last day
   */
  static Period of(Call call, String first, String last) {
    return of(call::optional, first, last);
  }

  private static Period of(Function<String, Optional<String>> values, String first, String last) {
    Optional<LocalDate> since = date(values, first, Period::first);
    Optional<LocalDate> until = date(values, last, Period::last);
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      throw ProblemException.parameter(last, last + " lies before " + first);
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
      throw ProblemException.parameter(
          name, name + " must be a day, month or year such as 2024-11-18, 2024-11 or 2024");
    }
  }

  private static LocalDate within(String name, LocalDate day) {
    LocalDate first = ConnectionRequest.FIRST_DAY;
    LocalDate last = ConnectionRequest.LAST_DAY;
    if (day.isBefore(first) || day.isAfter(last)) {
      throw ProblemException.parameter(name, name + " must be a day from " + first + " to " + last);
    }
    return day;
  }
}
