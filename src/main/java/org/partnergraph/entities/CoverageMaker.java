package org.partnergraph.entities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.partnergraph.store.PartialDate;

/** Tells which documents speak of an entity, of which time, and where they are silent. */
record CoverageMaker(Node entity, Reading reading) {

  Coverage coverage(List<Fact> facts, List<Node> documents) {
    List<Coverage.Speaking> speaking = new ArrayList<>();
    List<Named> silent = new ArrayList<>();
    for (Node document : documents) {
      String id = reading.ids().of(document);
      long count = facts.stream().filter(f -> f.documents().contains(id)).count();
      if (count > 0) {
        speaking.add(speaking(document, count));
      } else {
        silent.add(reading.names().named(document));
      }
    }
    List<PartialDate> all = dates(graph -> true);
    return new Coverage(speaking, silent, earliest(all), latest(all), gaps());
  }

  private Coverage.Speaking speaking(Node document, long facts) {
    List<PartialDate> own = dates(document::equals);
    return new Coverage.Speaking(
        reading.names().named(document), facts, earliest(own), latest(own), leavesOpen(document));
  }

  private List<Named> leavesOpen(Node document) {
    return reading
        .description(entity)
        .with(reading.vocabulary().notStated)
        .filter(statement -> statement.graph().equals(document))
        .map(statement -> reading.names().named(statement.value()))
        .toList();
  }

  private List<PartialDate> dates(Predicate<Node> graphs) {
    return told()
        .flatMap(d -> reading.vocabulary().dates.stream().flatMap(d::with))
        .filter(statement -> graphs.test(statement.graph()))
        .flatMap(statement -> PartialDate.of(statement.value()).stream())
        .toList();
  }

  /** The entity, what documents relate to it, and the events of those relations. */
  private Stream<Description> told() {
    Set<Node> told = new HashSet<>(Set.of(entity));
    reading.described().values().stream()
        .filter(d -> d.statements().stream().anyMatch(this::pointsHere))
        .forEach(
            d -> {
              told.add(d.node());
              told.addAll(d.values(reading.vocabulary().event));
            });
    return reading.described().values().stream().filter(d -> told.contains(d.node()));
  }

  private boolean pointsHere(Statement statement) {
    return statement.value().equals(entity)
        && reading.vocabulary().isFact(statement)
        && !reading.vocabulary().isDerived(statement.graph());
  }

  private static @Nullable String earliest(List<PartialDate> dates) {
    return dates.stream()
        .flatMap(date -> date.earliest().stream())
        .min(Comparator.naturalOrder())
        .map(LocalDate::toString)
        .orElse(null);
  }

  private static @Nullable String latest(List<PartialDate> dates) {
    return dates.stream()
        .flatMap(date -> date.latest().stream())
        .max(Comparator.naturalOrder())
        .map(LocalDate::toString)
        .orElse(null);
  }

  private List<Coverage.Gap> gaps() {
    SortedSet<Integer> told =
        told()
            .map(description -> Extent.of(description, reading.vocabulary()))
            .flatMapToInt(Extent::yearsTold)
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
    List<Coverage.Gap> gaps = new ArrayList<>();
    int last = told.isEmpty() ? 0 : told.first();
    for (int year : told) {
      if (year > last + 1) {
        gaps.add(new Coverage.Gap(last + 1, year - 1));
      }
      last = year;
    }
    return gaps;
  }
}
