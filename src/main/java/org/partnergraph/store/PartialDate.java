package org.partnergraph.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
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

  /** Reads a typed literal; empty if it is not a well-formed date of one of the kinds above. */
  public static Optional<PartialDate> of(Node literal) {
    if (!literal.isLiteral()) {
      return Optional.empty();
    }
    String text = literal.getLiteralLexicalForm();
    String type = literal.getLiteralDatatypeURI();
    try {
      return switch (type) {
        case XSD + "date", XSD + "gYearMonth", XSD + "gYear" -> point(text, text);
        case XSD + "gMonthDay" ->
            Optional.of(
                new PartialDate(
                    text, Precision.DAY_OF_YEAR_UNKNOWN, Optional.empty(), Optional.empty()));
        case EDTF -> edtf(text);
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<PartialDate> edtf(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return point(text, unqualified(text));
    }
    String begin = unqualified(text.substring(0, slash));
    String end = unqualified(text.substring(slash + 1));
    Optional<PartialDate> first = point(begin, begin);
    Optional<PartialDate> last = point(end, end);
    if ((first.isEmpty() && !isOpen(begin)) || (last.isEmpty() && !isOpen(end))) {
      return Optional.empty();
    }
    return Optional.of(
        new PartialDate(
            text,
            Precision.INTERVAL,
            first.flatMap(PartialDate::earliest),
            last.flatMap(PartialDate::latest)));
  }

  private static boolean isOpen(String end) {
    return end.isEmpty() || end.equals("..");
  }

  private static String unqualified(String text) {
    return text.replaceAll("[?~%]", "");
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
