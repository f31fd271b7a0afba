package org.partnergraph.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    DAY_WITHOUT_YEAR,
    INTERVAL
  }

  /** By the first day they can mean, those without a year at the end; then as they are written. */
  public static final Comparator<PartialDate> IN_TIME =
      Comparator.comparing((PartialDate date) -> date.earliest.orElse(LocalDate.MAX))
          .thenComparing(date -> date.text);

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";
  private static final Pattern POINT = Pattern.compile("(-?\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final List<DateTimeFormatter> DAY_WRITINGS =
      Stream.of("d.M.u", "dd.MM.u", "u-MM-dd").map(DateTimeFormatter::ofPattern).toList();
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
   * Whether both can be true, the one less precise than the other: "June 2024" and "2024" can,
   * "1994" and "2008" cannot. A day of no stated year agrees with that day of any year, and an
   * interval with what lies in it.
   */
  public boolean agreesWith(PartialDate other) {
    if (precision == Precision.INTERVAL || other.precision == Precision.INTERVAL) {
      return includes(other) || other.includes(this);
    }
    if (precision == Precision.DAY_WITHOUT_YEAR) {
      return other.mayFallOn(MonthDay.parse(withoutZone(text)));
    }
    return other.precision == Precision.DAY_WITHOUT_YEAR ? other.agreesWith(this) : overlaps(other);
  }

  private boolean includes(PartialDate other) {
    return other.precision == Precision.DAY_WITHOUT_YEAR
        || (!other.earliest.orElse(LocalDate.MIN).isBefore(earliest.orElse(LocalDate.MIN))
            && !other.latest.orElse(LocalDate.MAX).isAfter(latest.orElse(LocalDate.MAX)));
  }

  private boolean mayFallOn(MonthDay day) {
    return precision == Precision.DAY_WITHOUT_YEAR
        ? MonthDay.parse(withoutZone(text)).equals(day)
        : earliest.stream().anyMatch(first -> !nextAfter(first, day).isAfter(latest.orElse(first)));
  }

  /** The next such day; 29 February waits for a leap year. */
  private static LocalDate nextAfter(LocalDate first, MonthDay day) {
    int year = day.atYear(first.getYear()).isBefore(first) ? first.getYear() + 1 : first.getYear();
    while (!day.isValidYear(year)) {
      year++;
    }
    return day.atYear(year);
  }

  private boolean overlaps(PartialDate other) {
    LocalDate first = earliest.orElse(LocalDate.MIN);
    LocalDate last = latest.orElse(LocalDate.MAX);
    return !other.latest.orElse(LocalDate.MAX).isBefore(first)
        && !other.earliest.orElse(LocalDate.MIN).isAfter(last);
  }

  /**
   * The date as a person would write it in German, English or Polish (any other language gets
   * English), such as "18. November 2024", "November 2024" or "1973–2023".
   */
  public String text(Locale locale) {
    return DateWords.in(locale).say(this);
  }

  /**
   * Within a sentence, when something happened: "am 18. November 2024", "im Juni 2024", "w czerwcu
   * 2024 r.". An interval says from when to when; one of which only the end is known says
   * "spätestens am 13. März 2021".
   */
  public String phrase(Locale locale) {
    return DatePhrases.in(locale).on(this);
  }

  /** Within a sentence, from when on something was so: "seit Februar 2006". */
  public String since(Locale locale) {
    return DatePhrases.in(locale).since(this);
  }

  /** Within a sentence, up to when something was so: "bis zum 13. März 2021". */
  public String until(Locale locale) {
    return DatePhrases.in(locale).until(this);
  }

  /** Within a sentence, from this date to another: "von 2019 bis 2024". */
  public String spanTo(PartialDate end, Locale locale) {
    return DatePhrases.in(locale).span(this, end);
  }

  /** Ways in which a name may write it, such as "18.11.2024"; an interval has only one. */
  public Set<String> writings(Locale locale) {
    Set<String> writings = new TreeSet<>(List.of(text(locale), text));
    if (precision == Precision.DAY) {
      earliest.ifPresent(day -> DAY_WRITINGS.forEach(form -> writings.add(form.format(day))));
    }
    return writings;
  }

  /** Whether it leaves fewer days open than the other; one that has no year is the coarsest. */
  public boolean isFinerThan(PartialDate other) {
    return days() < other.days();
  }

  private long days() {
    return earliest
        .flatMap(first -> latest.map(last -> ChronoUnit.DAYS.between(first, last)))
        .orElse(Long.MAX_VALUE);
  }

  /** Whether the source says "about" (EDTF {@code ~} or {@code %}). */
  boolean isApproximate() {
    return precision != Precision.INTERVAL && (text.endsWith("~") || text.endsWith("%"));
  }

  /** Whether the source doubts it (EDTF {@code ?} or {@code %}). */
  boolean isUncertain() {
    return precision != Precision.INTERVAL && (text.endsWith("?") || text.endsWith("%"));
  }

  private static Optional<PartialDate> xsd(String text, Precision precision) {
    return point(text, withoutZone(text)).filter(date -> date.precision == precision);
  }

  private static Optional<PartialDate> monthDay(String text) {
    MonthDay.parse(withoutZone(text));
    return Optional.of(
        new PartialDate(text, Precision.DAY_WITHOUT_YEAR, Optional.empty(), Optional.empty()));
  }

  private static String withoutZone(String text) {
    boolean zoned = text.endsWith("Z") || text.indexOf(':') >= 0;
    return zoned ? TIME_ZONE.matcher(text).replaceFirst("") : text;
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
