package org.partnergraph.entities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.partnergraph.store.PartialDate;

/**
 * Puts a card together from what was read.
 *
 * @param near the entity and the nodes that point to it
 */
record CardMaker(Node entity, Reading reading, Set<Node> near) {

  Card card(List<Node> documents, List<Node> singleValued, boolean complete) {
    EntityRef ref = reading.names().ref(entity);
    List<Fact> facts =
        new Facts(entity, reading)
            .all().stream().sorted(Comparator.comparing(Fact::basis)).toList();
    return new Card(
        ref.id(),
        entity.getURI(),
        ref.type(),
        ref.label(),
        reading.names().labels(entity),
        Spellings.of(reading.description(entity)),
        links(),
        facts,
        notStated(),
        contested(singleValued),
        coverage(facts, documents),
        complete);
  }

  private List<Link> links() {
    return reading.description(entity).statements().stream()
        .filter(s -> Vocabulary.LINKS.contains(s.property()) && s.value().isURI())
        .map(s -> new Link(reading.names().named(s.property()), s.value().getURI()))
        .distinct()
        .toList();
  }

  private List<NotStated> notStated() {
    return reading
        .description(entity)
        .with(reading.vocabulary().notStated)
        .map(s -> new NotStated(reading.names().named(s.value()), reading.names().named(s.graph())))
        .distinct()
        .toList();
  }

  private List<Contested> contested(List<Node> singleValued) {
    return near.stream()
        .sorted(Comparator.comparing(Node::toString))
        .map(reading::description)
        .flatMap(d -> singleValued.stream().flatMap(p -> contested(d, p).stream()))
        .toList();
  }

  private Optional<Contested> contested(Description description, Node property) {
    List<Node> values = description.values(property);
    if (values.size() < 2) {
      return Optional.empty();
    }
    List<Contested.ContestedValue> shown = new ArrayList<>();
    for (Node value : values) {
      Set<Node> graphs = description.graphsOf(property, value);
      shown.add(
          new Contested.ContestedValue(
              reading.names().value(value),
              reading.documents(graphs),
              reading.evidenceFor(description.node(), graphs, property)));
    }
    EntityRef subject = reading.names().ref(description.node());
    return Optional.of(new Contested(subject, reading.names().named(property), shown));
  }

  private Coverage coverage(List<Fact> facts, List<Node> documents) {
    List<Coverage.Speaking> speaking = new ArrayList<>();
    List<Named> silent = new ArrayList<>();
    for (Node document : documents) {
      Named named = reading.names().named(document);
      long count = facts.stream().filter(f -> f.documents().contains(named.id())).count();
      if (count > 0) {
        speaking.add(new Coverage.Speaking(named, count));
      } else {
        silent.add(named);
      }
    }
    return new Coverage(
        speaking,
        silent,
        text(dates().flatMap(d -> d.earliest().stream()).min(Comparator.naturalOrder())),
        text(dates().flatMap(d -> d.latest().stream()).max(Comparator.naturalOrder())));
  }

  private Stream<PartialDate> dates() {
    return reading.described().values().stream()
        .flatMap(d -> reading.vocabulary().dates.stream().flatMap(p -> d.values(p).stream()))
        .flatMap(value -> PartialDate.of(value).stream());
  }

  private static @Nullable String text(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse(null);
  }
}
