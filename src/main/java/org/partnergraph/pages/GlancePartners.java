package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.partnergraph.entities.Direction;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Fact;
import org.partnergraph.entities.Qualifier;

/** The partners of a city out of its facts, the oldest partnership first. */
final class GlancePartners {

  private static final String PARTY = "party";

  private final Telling telling;

  GlancePartners(Telling telling) {
    this.telling = telling;
  }

  /** By kind, the kind with most partners first. */
  List<Glance.Kind> of(List<Fact> facts) {
    Map<String, List<Fact>> kinds = new TreeMap<>();
    for (Fact fact : facts) {
      boolean party = fact.property().id().equals(PARTY);
      if (party && fact.direction() == Direction.BACKWARD && fact.value() instanceof EntityRef) {
        kinds.computeIfAbsent(labels(fact, "kind"), kind -> new ArrayList<>()).add(fact);
      }
    }
    return kinds.entrySet().stream()
        .map(kind -> new Glance.Kind(kind.getKey(), partners(kind.getValue())))
        .filter(kind -> !kind.partners().isEmpty())
        .sorted(Comparator.comparing((Glance.Kind kind) -> -kind.partners().size()))
        .toList();
  }

  private List<Glance.Partner> partners(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> !labels(fact, PARTY).isEmpty() && labels(fact, "status").isEmpty())
        .sorted(
            Comparator.comparing((Fact fact) -> first(fact, "begin", "dateUnlabelled"))
                .thenComparing(fact -> labels(fact, PARTY)))
        .map(this::partner)
        .toList();
  }

  private Glance.Partner partner(Fact fact) {
    return new Glance.Partner(
        (EntityRef) fact.value(),
        labels(fact, PARTY),
        telling.when(fact.when().stream().filter(d -> d.property().id().equals("begin")).toList()),
        fact.when().stream()
            .filter(d -> d.property().id().equals("dateUnlabelled"))
            .map(d -> d.value())
            .collect(Collectors.joining(" / ")));
  }

  /** The first date by one of some properties as text; what has none comes last. */
  private static String first(Fact fact, String... properties) {
    List<String> wanted = List.of(properties);
    return fact.when().stream()
        .filter(dated -> wanted.contains(dated.property().id()))
        .map(dated -> dated.value())
        .min(Comparator.naturalOrder())
        .orElse("~");
  }

  private static String labels(Fact fact, String property) {
    return fact.qualifiers().stream()
        .filter(qualifier -> qualifier.property().id().equals(property))
        .map(Qualifier::value)
        .map(value -> value instanceof EntityRef ref ? ref.label() : "")
        .filter(label -> !label.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
