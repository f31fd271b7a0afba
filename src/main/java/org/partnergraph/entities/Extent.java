package org.partnergraph.entities;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.store.PartialDate;
import org.partnergraph.store.PartialDate.Precision;

/**
 * When something was, as far as its dates tell.
 *
 * @param points when it happened
 * @param begins when it began; it may last
 * @param ends when it ended
 * @param sightings when it was the case; it may have been so before and after
 */
public record Extent(
    List<PartialDate> points,
    List<PartialDate> begins,
    List<PartialDate> ends,
    List<PartialDate> sightings) {

  /** Whether something falls into a window; the first of several answers counts. */
  public enum Fit {
    /** Surely. */
    INSIDE,
    /** Perhaps, or its dates do not tell. */
    UNDECIDABLE,
    /** Surely not. */
    OUTSIDE
  }

  /**
   * Of the dates of a node. A claim holds as of its date, and only then. A date without a label
   * counts where no other tells when it was or began or ended.
   */
  static Extent of(Description node, Vocabulary terms) {
    boolean asOf = node.values(RDF.type.asNode()).stream().anyMatch(terms.asOf::contains);
    List<PartialDate> attested = dates(node, terms.attestedOn);
    List<PartialDate> happened =
        asOf
            ? Stream.concat(dates(node, terms.date).stream(), attested.stream()).toList()
            : dates(node, terms.date);
    return new Extent(
            happened, dates(node, terms.begin), dates(node, terms.end), asOf ? List.of() : attested)
        .or(dates(node, terms.dateUnlabelled));
  }

  /** The same, of dates without a label where no other tells when it was or began or ended. */
  public Extent or(List<PartialDate> unlabelled) {
    boolean told = Stream.of(points, begins, ends).anyMatch(dates -> !dates.isEmpty());
    return told ? this : new Extent(unlabelled, begins, ends, sightings);
  }

  private static List<PartialDate> dates(Description node, Node property) {
    return node.values(property).stream().flatMap(v -> PartialDate.of(v).stream()).toList();
  }

  /** First day that any of its dates can mean; empty if it has no date with a year. */
  public Optional<LocalDate> earliest() {
    return all().flatMap(d -> d.earliest().stream()).min(Comparator.naturalOrder());
  }

  /** Last day that any of its dates can mean; empty also if it began and no end is known. */
  public Optional<LocalDate> latest() {
    return !begins.isEmpty() && ends.isEmpty()
        ? Optional.empty()
        : all().flatMap(d -> d.latest().stream()).max(Comparator.naturalOrder());
  }

  private Stream<PartialDate> all() {
    return Stream.of(points, begins, ends, sightings).flatMap(List::stream);
  }

  /**
   * Whether it overlaps a window: by a day on which it may have happened, or, where it lasted, by
   * the days from the first of which its dates tell to the last, or without end if it began and
   * none is told. Where only one side of a date is known (“by 2021”), that day counts alone. What
   * has no date with a year may fall into any.
   *
   * @param since first day of the window
   * @param until last day of the window
   */
  public Fit fit(LocalDate since, LocalDate until) {
    if (earliest().isEmpty() && latest().isEmpty()) {
      return Fit.UNDECIDABLE;
    }
    Stream<Fit> happened = points.stream().map(point -> fit(point, since, until));
    Stream<Fit> lasted = lasts() ? Stream.of(duration(since, until)) : Stream.empty();
    return Stream.concat(happened, lasted).min(Comparator.naturalOrder()).orElse(Fit.OUTSIDE);
  }

  private boolean lasts() {
    return Stream.of(begins, ends, sightings).anyMatch(dates -> !dates.isEmpty());
  }

  private static Fit fit(PartialDate point, LocalDate since, LocalDate until) {
    LocalDate first = point.earliest().or(point::latest).orElse(LocalDate.MIN);
    LocalDate last = point.latest().or(point::earliest).orElse(LocalDate.MAX);
    if (last.isBefore(since) || first.isAfter(until)) {
      return Fit.OUTSIDE;
    }
    boolean within = !first.isBefore(since) && !last.isAfter(until);
    return within || point.precision() == Precision.INTERVAL ? Fit.INSIDE : Fit.UNDECIDABLE;
  }

  private Fit duration(LocalDate since, LocalDate until) {
    LocalDate first = earliest().or(this::latest).orElse(LocalDate.MIN);
    LocalDate last =
        latest().or(() -> begins.isEmpty() ? earliest() : Optional.empty()).orElse(LocalDate.MAX);
    if (last.isBefore(since) || first.isAfter(until)) {
      return Fit.OUTSIDE;
    }
    boolean dateInside =
        Stream.of(begins, ends, sightings)
            .flatMap(List::stream)
            .anyMatch(date -> fit(date, since, until) == Fit.INSIDE);
    return dateInside || spans(since, until) ? Fit.INSIDE : Fit.UNDECIDABLE;
  }

  /** Whether it surely lasted from before some day of the window to after it. */
  private boolean spans(LocalDate since, LocalDate until) {
    Optional<LocalDate> from = last(begins).or(() -> first(sightings));
    Optional<LocalDate> to = first(ends).or(() -> last(sightings));
    return from.isPresent()
        && to.isPresent()
        && !from.get().isAfter(until)
        && !to.get().isBefore(since)
        && !from.get().isAfter(to.get());
  }

  /** The years of which its dates tell: their own, and all from a begin to a stated end. */
  IntStream yearsTold() {
    IntStream own = all().flatMapToInt(Extent::years);
    return begins.isEmpty() || ends.isEmpty()
        ? own
        : IntStream.concat(own, years(earliest(), latest()));
  }

  private static IntStream years(PartialDate date) {
    return years(date.earliest(), date.latest());
  }

  /** An open end tells of the year of the other end only. */
  private static IntStream years(Optional<LocalDate> from, Optional<LocalDate> until) {
    List<Integer> known =
        Stream.of(from, until).flatMap(Optional::stream).map(LocalDate::getYear).toList();
    return known.isEmpty()
        ? IntStream.empty()
        : IntStream.rangeClosed(known.get(0), known.get(known.size() - 1));
  }

  private static Optional<LocalDate> first(List<PartialDate> dates) {
    return dates.stream().flatMap(d -> d.earliest().stream()).min(Comparator.naturalOrder());
  }

  private static Optional<LocalDate> last(List<PartialDate> dates) {
    return dates.stream().flatMap(d -> d.latest().stream()).max(Comparator.naturalOrder());
  }
}
