package org.partnergraph.connect;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.partnergraph.store.PartialDate;
import org.partnergraph.store.PartialDate.Precision;

/**
 * When a link is known to have held, by its dates; at other times it may have held. What has no
 * stated end is known to last until it was last seen, not for ever.
 */
record KnownTime(When when) {

  /** Whether it is known to have held on a day of a period. */
  boolean meets(Period period) {
    LocalDate first = period.since().orElse(LocalDate.MIN);
    LocalDate last = period.until().orElse(LocalDate.MAX);
    return Stream.concat(when.dates().stream(), when.sightings().stream())
            .anyMatch(date -> meets(date, first, last))
        || (when.dates().isEmpty() && lasted(first, last));
  }

  /** A day within a month may be any; an interval is all of its days. */
  private static boolean meets(PartialDate date, LocalDate first, LocalDate last) {
    Optional<LocalDate> earliest = date.earliest();
    Optional<LocalDate> latest = date.latest();
    if (date.precision() == Precision.INTERVAL && earliest.isPresent() && latest.isPresent()) {
      return !earliest.get().isAfter(last) && !latest.get().isBefore(first);
    }
    return date.precision() != Precision.DAY_WITHOUT_YEAR
        && !earliest.orElse(LocalDate.MIN).isBefore(first)
        && !latest.orElse(LocalDate.MAX).isAfter(last);
  }

  private boolean lasted(LocalDate first, LocalDate last) {
    return from().filter(day -> !day.isAfter(last)).isPresent()
        && to().filter(day -> !day.isBefore(first)).isPresent();
  }

  /** The last day on which it can have begun; or else the first of which it is told. */
  private Optional<LocalDate> from() {
    return days(when.begins(), PartialDate::latest)
        .max(Comparator.naturalOrder())
        .or(
            () ->
                Stream.concat(
                        days(when.sightings(), PartialDate::latest),
                        days(when.ends(), PartialDate::earliest))
                    .min(Comparator.naturalOrder()));
  }

  /** The first day on which it can have ended; or else the last of which it is told. */
  private Optional<LocalDate> to() {
    return days(when.ends(), PartialDate::earliest)
        .min(Comparator.naturalOrder())
        .or(
            () ->
                Stream.concat(
                        days(when.sightings(), PartialDate::earliest),
                        days(when.begins(), PartialDate::latest))
                    .max(Comparator.naturalOrder()));
  }

  private static Stream<LocalDate> days(
      List<PartialDate> dates, Function<PartialDate, Optional<LocalDate>> side) {
    return dates.stream().flatMap(date -> side.apply(date).stream());
  }
}
