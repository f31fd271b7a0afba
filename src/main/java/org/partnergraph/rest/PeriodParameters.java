package org.partnergraph.rest;

import java.util.List;
import java.util.stream.Stream;
import org.partnergraph.connect.Period;

/** The parameters by which a call names a {@link Period}. */
public final class PeriodParameters {

  private PeriodParameters() {}

  /** Some parameters, with those of both ends. */
  public static List<ApiParameter> after(List<ApiParameter> parameters) {
    return Stream.concat(parameters.stream(), Stream.of(since(), until())).toList();
  }

  static ApiParameter since() {
    return ApiParameter.text(
        Period.SINCE,
        Operation.text(
            "Erster Tag; auch Monat oder Jahr.",
            "First day; also a month or year.",
            "Pierwszy dzień; także miesiąc lub rok."),
        "1990");
  }

  static ApiParameter until() {
    return ApiParameter.text(
        Period.UNTIL,
        Operation.text(
            "Letzter Tag; auch Monat oder Jahr.",
            "Last day; also a month or year.",
            "Ostatni dzień; także miesiąc lub rok."),
        "2025-12-31");
  }
}
