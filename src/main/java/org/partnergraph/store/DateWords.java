package org.partnergraph.store;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.partnergraph.store.PartialDate.Precision;

/** How one language writes dates of any precision. */
enum DateWords {
  GERMAN("de", "d. MMMM u", "d. MMMM", "d.", "seit %s", "bis %s", "etwa %s", "%s (unsicher)"),
  ENGLISH("en", "d MMMM u", "d MMMM", "d", "since %s", "until %s", "about %s", "%s (uncertain)"),
  POLISH("pl", "d MMMM u", "d MMMM", "d", "od %s", "do %s", "około %s", "%s (niepewne)");

  private final String language;
  private final DateTimeFormatter day;
  private final DateTimeFormatter dayWithoutYear;
  private final DateTimeFormatter dayAlone;
  private final DateTimeFormatter month;
  private final DateTimeFormatter monthInPhrase;
  private final String since;
  private final String until;
  private final String about;
  private final String uncertain;

  DateWords(
      String language,
      String day,
      String dayWithoutYear,
      String dayAlone,
      String since,
      String until,
      String about,
      String uncertain) {
    Locale locale = Locale.forLanguageTag(language);
    this.language = language;
    this.day = DateTimeFormatter.ofPattern(day, locale);
    this.dayWithoutYear = DateTimeFormatter.ofPattern(dayWithoutYear, locale);
    this.dayAlone = DateTimeFormatter.ofPattern(dayAlone, locale);
    // Polish: "listopad 2024" alone, "od listopada 2024" after a preposition
    this.month = DateTimeFormatter.ofPattern("LLLL u", locale);
    this.monthInPhrase = DateTimeFormatter.ofPattern("MMMM u", locale);
    this.since = since;
    this.until = until;
    this.about = about;
    this.uncertain = uncertain;
  }

  static DateWords in(Locale locale) {
    for (DateWords words : values()) {
      if (words.language.equals(locale.getLanguage())) {
        return words;
      }
    }
    return ENGLISH;
  }

  String say(PartialDate date) {
    return switch (date.precision()) {
      case DAY_WITHOUT_YEAR -> dayWithoutYear.format(MonthDay.parse(date.text().substring(0, 7)));
      case INTERVAL -> interval(date);
      case DAY, MONTH, YEAR -> point(date, false);
    };
  }

  private String point(PartialDate date, boolean inPhrase) {
    char mark = date.text().charAt(date.text().length() - 1);
    boolean approximate = mark == '~' || mark == '%';
    String plain = plain(date, inPhrase || approximate);
    String said = approximate ? about.formatted(plain) : plain;
    return mark == '?' || mark == '%' ? uncertain.formatted(said) : said;
  }

  private String plain(PartialDate date, boolean inPhrase) {
    LocalDate first = date.earliest().orElseThrow();
    return switch (date.precision()) {
      case DAY -> day.format(first);
      case MONTH -> (inPhrase ? monthInPhrase : month).format(YearMonth.from(first));
      default -> String.valueOf(first.getYear());
    };
  }

  private String interval(PartialDate date) {
    int slash = date.text().indexOf('/');
    String begin = date.text().substring(0, slash);
    String end = date.text().substring(slash + 1);
    Optional<PartialDate> first = PartialDate.edtfPoint(begin);
    Optional<PartialDate> last = PartialDate.edtfPoint(end);
    if (end.equals("..")) {
      return since.formatted(first.map(d -> point(d, true)).orElseThrow());
    }
    if (begin.equals("..")) {
      return until.formatted(last.map(d -> point(d, true)).orElseThrow());
    }
    if (first.isEmpty() || last.isEmpty()) {
      return said(first) + "–" + said(last);
    }
    return span(first.get(), last.get());
  }

  /** A point, or a question mark for an end that is not known. */
  private String said(Optional<PartialDate> end) {
    return end.map(d -> point(d, false)).orElse("?");
  }

  private String span(PartialDate first, PartialDate last) {
    String end = point(last, false);
    if (isPlainDay(first) && isPlainDay(last) && month(first).equals(month(last))) {
      return dayAlone.format(first.earliest().orElseThrow()) + "–" + end;
    }
    String begin = point(first, false);
    return begin + (begin.contains(" ") || end.contains(" ") ? " – " : "–") + end;
  }

  private static boolean isPlainDay(PartialDate date) {
    return date.precision() == Precision.DAY
        && Character.isDigit(date.text().charAt(date.text().length() - 1));
  }

  private static YearMonth month(PartialDate date) {
    return YearMonth.from(date.earliest().orElseThrow());
  }
}
