package org.partnergraph.store;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.partnergraph.store.PartialDate.Precision;

/** How one language says within a sentence when something was: "am 18. November 2024". */
enum DatePhrases {
  GERMAN(
      "de",
      new Points("d. MMMM u", "MMMM u", "u", "d. MMMM"),
      List.of(),
      new Frame("am %s", "im %s", "%s", "an einem %s (Jahr nicht genannt)"),
      new Frame("seit dem %s", "seit %s", "seit %s", "seit einem %s (Jahr nicht genannt)"),
      new Frame("bis zum %s", "bis %s", "bis %s", "bis zu einem %s (Jahr nicht genannt)"),
      new Frame("vom %s", "von %s", "von %s", "von einem %s (Jahr nicht genannt)"),
      new Frame("bis zum %s", "bis %s", "bis %s", "bis zu einem %s (Jahr nicht genannt)"),
      new Doubt("etwa %s", true, "%s (unsicher)", "spätestens %s", "frühestens %s")),
  ENGLISH(
      "en",
      new Points("d MMMM u", "MMMM u", "u", "d MMMM"),
      List.of(),
      new Frame("on %s", "in %s", "in %s", "on a %s (year not stated)"),
      new Frame("since %s", "since %s", "since %s", "since a %s (year not stated)"),
      new Frame("until %s", "until %s", "until %s", "until a %s (year not stated)"),
      new Frame("from %s", "from %s", "from %s", "from a %s (year not stated)"),
      new Frame("to %s", "to %s", "to %s", "to a %s (year not stated)"),
      new Doubt("around %s", false, "%s (uncertain)", "%s at the latest", "%s at the earliest")),
  POLISH(
      "pl",
      new Points("d MMMM u 'r.'", "MMMM u 'r.'", "u 'r.'", "d MMMM"),
      List.of(
          "w styczniu",
          "w lutym",
          "w marcu",
          "w kwietniu",
          "w maju",
          "w czerwcu",
          "w lipcu",
          "w sierpniu",
          "we wrześniu",
          "w październiku",
          "w listopadzie",
          "w grudniu"),
      new Frame("%s", "w %s", "w %s", "%s (rok niepodany)"),
      new Frame("od %s", "od %s", "od %s", "od %s (rok niepodany)"),
      new Frame("do %s", "do %s", "do %s", "do %s (rok niepodany)"),
      new Frame("od %s", "od %s", "od %s", "od %s (rok niepodany)"),
      new Frame("do %s", "do %s", "do %s", "do %s (rok niepodany)"),
      new Doubt("około %s", false, "%s (niepewne)", "najpóźniej %s", "najwcześniej %s"));

  /** How a point is written after a preposition. */
  private record Points(String day, String month, String year, String dayOfUnknownYear) {}

  /** The preposition that each precision takes. */
  private record Frame(String day, String month, String year, String dayOfUnknownYear) {

    String around(PartialDate date, String point) {
      String frame =
          switch (date.precision()) {
            case DAY -> day;
            case MONTH -> month;
            case DAY_WITHOUT_YEAR -> dayOfUnknownYear;
            case YEAR, INTERVAL -> year;
          };
      return frame.replace("%s", point);
    }
  }

  private record Doubt(
      String about, boolean beforePreposition, String uncertain, String latest, String earliest) {}

  private final Locale locale;
  private final Points points;
  private final List<String> inMonth;
  private final Frame on;
  private final Frame since;
  private final Frame until;
  private final Frame from;
  private final Frame to;
  private final Doubt doubt;
  private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();

  DatePhrases(
      String language,
      Points points,
      List<String> inMonth,
      Frame on,
      Frame since,
      Frame until,
      Frame from,
      Frame to,
      Doubt doubt) {
    this.locale = Locale.forLanguageTag(language);
    this.points = points;
    this.inMonth = inMonth;
    this.on = on;
    this.since = since;
    this.until = until;
    this.from = from;
    this.to = to;
    this.doubt = doubt;
  }

  static DatePhrases in(Locale locale) {
    for (DatePhrases phrases : values()) {
      if (phrases.locale.getLanguage().equals(locale.getLanguage())) {
        return phrases;
      }
    }
    return ENGLISH;
  }

  /** When it happened. */
  String on(PartialDate date) {
    Ends ends = Ends.of(date);
    if (ends.closed()) {
      return span(ends.first().orElseThrow(), ends.last().orElseThrow());
    }
    return ends.point()
        .map(this::onPoint)
        .or(() -> ends.first().map(first -> framed(since, first)))
        .or(() -> ends.last().map(last -> doubt.latest.formatted(onPoint(last))))
        .orElseThrow();
  }

  /** From when on it was so. */
  String since(PartialDate begin) {
    return bounded(since, begin);
  }

  /** Up to when it was so. */
  String until(PartialDate end) {
    return bounded(until, end);
  }

  /** From when to when it was so. */
  String span(PartialDate begin, PartialDate end) {
    if (begin.precision() == Precision.INTERVAL || end.precision() == Precision.INTERVAL) {
      return since(begin) + " " + until(end);
    }
    return marked(begin, from, shortened(begin, end)) + " " + framed(to, end);
  }

  private String bounded(Frame frame, PartialDate date) {
    Ends ends = Ends.of(date);
    if (ends.closed()) {
      return frame.year.formatted(date.text(locale));
    }
    return ends.point()
        .map(point -> framed(frame, point))
        .or(() -> ends.last().map(last -> doubt.latest.formatted(framed(frame, last))))
        .or(() -> ends.first().map(first -> doubt.earliest.formatted(framed(frame, first))))
        .orElseThrow();
  }

  private String onPoint(PartialDate date) {
    if (date.isApproximate() && !doubt.beforePreposition) {
      return uncertain(date, doubt.about.formatted(point(date)));
    }
    if (date.precision() == Precision.MONTH && !inMonth.isEmpty()) {
      LocalDate first = date.earliest().orElseThrow();
      String month = inMonth.get(first.getMonthValue() - 1);
      return uncertain(date, month + " " + format(points.year, first));
    }
    return framed(on, date);
  }

  private String framed(Frame frame, PartialDate date) {
    return marked(date, frame, point(date));
  }

  private String marked(PartialDate date, Frame frame, String point) {
    if (!date.isApproximate()) {
      return uncertain(date, frame.around(date, point));
    }
    return uncertain(
        date,
        doubt.beforePreposition
            ? doubt.about.formatted(frame.around(date, point))
            : frame.around(date, doubt.about.formatted(point)));
  }

  private String uncertain(PartialDate date, String phrase) {
    return date.isUncertain() ? doubt.uncertain.formatted(phrase) : phrase;
  }

  private String point(PartialDate date) {
    return switch (date.precision()) {
      case DAY -> format(points.day, date.earliest().orElseThrow());
      case MONTH -> format(points.month, date.earliest().orElseThrow());
      case YEAR -> format(points.year, date.earliest().orElseThrow());
      case DAY_WITHOUT_YEAR ->
          format(points.dayOfUnknownYear, MonthDay.parse(date.text().substring(0, 7)));
      case INTERVAL -> date.text(locale);
    };
  }

  /** The begin without what the end will say: "18." before "19. November 2024". */
  private String shortened(PartialDate begin, PartialDate end) {
    if (begin.precision() != end.precision() || begin.precision() == Precision.DAY_WITHOUT_YEAR) {
      return point(begin);
    }
    LocalDate first = begin.earliest().orElseThrow();
    LocalDate last = end.earliest().orElseThrow();
    boolean sameYear = first.getYear() == last.getYear();
    return switch (begin.precision()) {
      case YEAR -> format("u", first);
      case MONTH -> sameYear ? format("MMMM", first) : point(begin);
      default -> sameYear ? format(dayOfSameYear(first, last), first) : point(begin);
    };
  }

  private String dayOfSameYear(LocalDate first, LocalDate last) {
    return first.getMonth() == last.getMonth()
        ? points.dayOfUnknownYear.replace(" MMMM", "")
        : points.dayOfUnknownYear;
  }

  private String format(String pattern, TemporalAccessor day) {
    return formats
        .computeIfAbsent(pattern, each -> DateTimeFormatter.ofPattern(each, locale))
        .format(day);
  }

  /** A point, or the ends of an interval that are known. */
  private record Ends(
      Optional<PartialDate> point, Optional<PartialDate> first, Optional<PartialDate> last) {

    static Ends of(PartialDate date) {
      if (date.precision() != Precision.INTERVAL) {
        return new Ends(Optional.of(date), Optional.empty(), Optional.empty());
      }
      int slash = date.text().indexOf('/');
      return new Ends(
          Optional.empty(),
          PartialDate.edtfPoint(date.text().substring(0, slash)),
          PartialDate.edtfPoint(date.text().substring(slash + 1)));
    }

    boolean closed() {
      return first.isPresent() && last.isPresent();
    }
  }
}
