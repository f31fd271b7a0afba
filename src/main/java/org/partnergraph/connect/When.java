package org.partnergraph.connect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnergraph.store.PartialDate;

/**
 * The dates of a link as documents give them; those of the node that is bound to {@code ?when}.
 *
 * @param dates when it happened
 * @param begins from when on it was so
 * @param ends up to when it was so
 * @param sightings when it was found to be so; it may have been so before and after
 */
public record When(
    List<PartialDate> dates,
    List<PartialDate> begins,
    List<PartialDate> ends,
    List<PartialDate> sightings) {

  /** No date at all. */
  public static final When UNDATED = new When(List.of(), List.of(), List.of(), List.of());

  /** Where two dates can mean the same time, the more precise one counts. */
  public When {
    dates = mostPrecise(dates);
    begins = mostPrecise(begins);
    ends = mostPrecise(ends);
    sightings = mostPrecise(sightings);
  }

  /** Whether a first day follows from a date; else it may have been so ever before. */
  boolean tellsFirst() {
    return Stream.concat(dates.stream(), begins.stream()).anyMatch(d -> d.earliest().isPresent());
  }

  /** Whether a last day follows from a date. */
  boolean tellsLast() {
    return Stream.concat(dates.stream(), ends.stream()).anyMatch(d -> d.latest().isPresent());
  }

  /**
   * Within a sentence, in German, English or Polish (any other language gets English): when it
   * happened, else from when to when it was so, else when it was found to be so; empty if undated.
   */
  public Optional<String> phrase(String language) {
    return timed(language).or(() -> attested(language));
  }

  /** When it happened, else from when to when it was so. */
  Optional<String> timed(String language) {
    Wording words = Wording.in(language);
    return either(dates, words, date -> date.phrase(words.locale()))
        .or(() -> lasting(words, words.locale()));
  }

  /**
   * In brackets, when it was found to be so: of what began and has no end the last time, of what
   * has no other date each time; else empty.
   */
  Optional<String> attested(String language) {
    Wording words = Wording.in(language);
    if (!dates.isEmpty() || !ends.isEmpty() || sightings.isEmpty()) {
      return Optional.empty();
    }
    return begins.isEmpty()
        ? seen(words, words.locale())
        : Optional.of(words.attested(sightings.get(sightings.size() - 1).phrase(words.locale())));
  }

  /** How a link is to be told. */
  enum Tense {
    /** Neither of the others is sure. */
    PLAIN,
    /** It began, and no end is told. */
    SINCE,
    /** It happened or ended. */
    PAST
  }

  /** The tense as of a day: what ends later is not over. */
  Tense tense(LocalDate today) {
    boolean ended = !ends.isEmpty() && ends.stream().allMatch(end -> isOver(end, today));
    if (ended || dates.stream().anyMatch(date -> isOver(date, today))) {
      return Tense.PAST;
    }
    boolean open = dates.isEmpty() && ends.isEmpty();
    return open && begins.stream().anyMatch(date -> hasBegun(date, today))
        ? Tense.SINCE
        : Tense.PLAIN;
  }

  private static boolean isOver(PartialDate date, LocalDate today) {
    return date.latest().map(day -> !day.isAfter(today)).orElse(isOfNoYear(date));
  }

  private static boolean hasBegun(PartialDate date, LocalDate today) {
    return date.earliest().map(day -> !day.isAfter(today)).orElse(true);
  }

  /** A day that some text told without a year. */
  private static boolean isOfNoYear(PartialDate date) {
    return date.precision() == PartialDate.Precision.DAY_WITHOUT_YEAR;
  }

  private Optional<String> lasting(Wording words, Locale locale) {
    if (begins.size() == 1 && ends.size() == 1) {
      return Optional.of(begins.get(0).spanTo(ends.get(0), locale));
    }
    Optional<String> since = either(begins, words, begin -> begin.since(locale));
    Optional<String> until = either(ends, words, end -> end.until(locale));
    return since.map(begin -> until.map(end -> begin + " " + end).orElse(begin)).or(() -> until);
  }

  private Optional<String> seen(Wording words, Locale locale) {
    return joined(sightings, words.and(), date -> date.phrase(locale)).map(words::attested);
  }

  private static Optional<String> either(
      List<PartialDate> dates, Wording words, Function<PartialDate, String> say) {
    return joined(dates, words.or(), say);
  }

  private static Optional<String> joined(
      List<PartialDate> dates, String word, Function<PartialDate, String> say) {
    return dates.isEmpty()
        ? Optional.empty()
        : Optional.of(dates.stream().map(say).collect(Collectors.joining(" " + word + " ")));
  }

  private static List<PartialDate> mostPrecise(List<PartialDate> dates) {
    List<PartialDate> kept = new ArrayList<>();
    dates.stream().distinct().sorted(PartialDate.IN_TIME).forEach(date -> keep(kept, date));
    return List.copyOf(kept);
  }

  private static void keep(List<PartialDate> kept, PartialDate date) {
    if (kept.stream().noneMatch(other -> other.agreesWith(date) && !date.isFinerThan(other))) {
      kept.removeIf(other -> other.agreesWith(date));
      kept.add(date);
    }
  }
}
