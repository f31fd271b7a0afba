package org.partnergraph.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/**
 * A date as precise as a source gives it: a day, a month, a year, a day of no stated year, or an
 * interval. Reads the typed literals of the graph: {@code xsd:date}, {@code xsd:gYearMonth}, {@code
 * xsd:gYear}, {@code xsd:gMonthDay}, and EDTF level 0 and the qualifiers and open ends of level 1.
 *
 * @param text the lexical form, unchanged
 * @param precision how much of it is known
 * @param earliest first day it can mean; empty if no year is stated or the start is open
 * @param latest last day it can mean; empty if no year is stated or the end is open
 */
public record PartialDate(
    String text, Precision precision, Optional<LocalDate> earliest, Optional<LocalDate> latest) {

  /** How much of a date is known. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR,
    DAY_OF_YEAR_UNKNOWN,
    INTERVAL
  }

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";
  private static final Pattern POINT = Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final Pattern TIME_ZONE = Pattern.compile("(Z|[+-]\\d{2}:\\d{2})$");
  private static final Pattern QUALIFIER = Pattern.compile("[?~%]$");

  /** Reads a typed literal; empty if it is not a well-formed date of one of the kinds above. */
  public static Optional<PartialDate> of(Node literal) {
    if (!literal.isLiteral()) {
      return Optional.empty();
    }
    String text = literal.getLiteralLexicalForm();
    try {
      return switch (literal.getLiteralDatatypeURI()) {
        case XSD + "date" -> xsd(text, Precision.DAY);
        case XSD + "gYearMonth" -> xsd(text, Precision.MONTH);
        case XSD + "gYear" -> xsd(text, Precision.YEAR);
        case XSD + "gMonthDay" -> monthDay(text);
        case EDTF -> edtf(text);
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The date as a person would write it in German, English or Polish (any other language gets
   * English), such as "18. November 2024", "November 2024" or "1973–2023".
   */
  public String text(Locale locale) {
    return DateWords.in(locale).say(this);
  }

  private static Optional<PartialDate> xsd(String text, Precision precision) {
    return point(text, withoutZone(text)).filter(date -> date.precision == precision);
  }

  private static Optional<PartialDate> monthDay(String text) {
    MonthDay.parse(withoutZone(text));
    return Optional.of(
        new PartialDate(text, Precision.DAY_OF_YEAR_UNKNOWN, Optional.empty(), Optional.empty()));
  }

  private static String withoutZone(String text) {
    return TIME_ZONE.matcher(text).replaceFirst("");
  }

  private static Optional<PartialDate> edtf(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? edtfPoint(text)
        : interval(text, text.substring(0, slash), text.substring(slash + 1));
  }

  /** A point of EDTF, with or without a mark of doubt behind it. */
  static Optional<PartialDate> edtfPoint(String text) {
    return point(text, QUALIFIER.matcher(text).replaceFirst(""));
  }

  private static Optional<PartialDate> interval(String text, String begin, String end) {
    Optional<PartialDate> first = edtfPoint(begin);
    Optional<PartialDate> last = edtfPoint(end);
    boolean understood = (first.isPresent() || isOpen(begin)) && (last.isPresent() || isOpen(end));
    if (!understood || (first.isEmpty() && last.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
            new PartialDate(
                text,
                Precision.INTERVAL,
                first.flatMap(PartialDate::earliest),
                last.flatMap(PartialDate::latest)))
        .filter(PartialDate::runsForward);
  }

  private static boolean isOpen(String end) {
    return end.isEmpty() || end.equals("..");
  }

  private boolean runsForward() {
    return earliest.isEmpty() || latest.isEmpty() || !earliest.get().isAfter(latest.get());
  }

  private static Optional<PartialDate> point(String text, String plain) {
    Matcher parts = POINT.matcher(plain);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) == null) {
      return known(text, Precision.YEAR, Year.of(year).atDay(1), LocalDate.of(year, 12, 31));
    }
    YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
    if (parts.group(3) == null) {
      return known(text, Precision.MONTH, month.atDay(1), month.atEndOfMonth());
    }
    LocalDate day = month.atDay(Integer.parseInt(parts.group(3)));
    return known(text, Precision.DAY, day, day);
  }

  private static Optional<PartialDate> known(
      String text, Precision precision, LocalDate earliest, LocalDate latest) {
    return Optional.of(
        new PartialDate(text, precision, Optional.of(earliest), Optional.of(latest)));
  }
}
