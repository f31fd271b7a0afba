package org.partnergraph.entities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.partnergraph.store.PartialDate;

/**
 * When something was for certain, and when it may have been.
 *
 * @param points days on which it happened or was seen, each as precise as known
 * @param begins days on which it began
 * @param ends days on which it ended
 */
record Extent(List<PartialDate> points, List<PartialDate> begins, List<PartialDate> ends) {

  /** Whether something falls into a window. */
  enum Fit {
    INSIDE,
    OUTSIDE,
    UNDECIDABLE
  }

  static Extent of(Description description, Vocabulary terms) {
    return new Extent(
        dates(description, terms.date, terms.attestedOn),
        dates(description, terms.begin),
        dates(description, terms.end));
  }

  private static List<PartialDate> dates(Description description, Node... properties) {
    return Stream.of(properties)
        .flatMap(property -> description.values(property).stream())
        .flatMap(value -> PartialDate.of(value).stream())
        .toList();
  }

  /** First day that any of its dates can mean; empty if it has no date with a year. */
  Optional<LocalDate> earliest() {
    return all().flatMap(d -> d.earliest().stream()).min(Comparator.naturalOrder());
  }

  /** Last day that any of its dates can mean. */
  Optional<LocalDate> latest() {
    return all().flatMap(d -> d.latest().stream()).max(Comparator.naturalOrder());
  }

  private Stream<PartialDate> all() {
    return Stream.of(points, begins, ends).flatMap(List::stream);
  }

  /**
   * Whether it overlaps a window.
   *
   * @param since first day of the window
   * @param until last day of the window
   */
  Fit fit(LocalDate since, LocalDate until) {
    if (earliest().isEmpty() && latest().isEmpty()) {
      return Fit.UNDECIDABLE;
    }
    List<Fit> fits = new ArrayList<>();
    points.forEach(point -> fits.add(fit(point, since, until)));
    if (lasts()) {
      fits.add(duration(since, until));
    }
    return fits.stream().min(Comparator.comparing(EASE::indexOf)).orElse(Fit.UNDECIDABLE);
  }

  private static final List<Fit> EASE = List.of(Fit.INSIDE, Fit.UNDECIDABLE, Fit.OUTSIDE);

  private boolean lasts() {
    return !begins.isEmpty() || !ends.isEmpty();
  }

  private static Fit fit(PartialDate point, LocalDate since, LocalDate until) {
    LocalDate first = point.earliest().orElse(LocalDate.MIN);
    LocalDate last = point.latest().orElse(LocalDate.MAX);
    if (last.isBefore(since) || first.isAfter(until)) {
      return Fit.OUTSIDE;
    }
    boolean within = !first.isBefore(since) && !last.isAfter(until);
    return within || point.precision() == PartialDate.Precision.INTERVAL
        ? Fit.INSIDE
        : Fit.UNDECIDABLE;
  }

  /** From begin to end: certain between the latest begin and the earliest end or last sighting. */
  private Fit duration(LocalDate since, LocalDate until) {
    LocalDate possibleFrom = first(begins, LocalDate.MIN);
    LocalDate possibleTo = last(ends, LocalDate.MAX);
    if (possibleTo.isBefore(since) || possibleFrom.isAfter(until)) {
      return Fit.OUTSIDE;
    }
    LocalDate certainFrom = last(begins, first(points, first(ends, LocalDate.MAX)));
    LocalDate certainTo = first(ends, last(points, last(begins, LocalDate.MIN)));
    boolean certain =
        !certainFrom.isAfter(certainTo)
            && !certainTo.isBefore(since)
            && !certainFrom.isAfter(until);
    return certain ? Fit.INSIDE : Fit.UNDECIDABLE;
  }

  private static LocalDate first(List<PartialDate> dates, LocalDate otherwise) {
    return dates.stream()
        .flatMap(d -> d.earliest().stream())
        .min(Comparator.naturalOrder())
        .orElse(otherwise);
  }

  private static LocalDate last(List<PartialDate> dates, LocalDate otherwise) {
    return dates.stream()
        .flatMap(d -> d.latest().stream())
        .max(Comparator.naturalOrder())
        .orElse(otherwise);
  }
}
