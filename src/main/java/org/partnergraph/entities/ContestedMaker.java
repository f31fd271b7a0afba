package org.partnergraph.entities;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.partnergraph.store.PartialDate;

/** Finds what documents contradict each other in, and what editors decided about it. */
record ContestedMaker(Reading reading, List<Node> singleValued) {

  Stream<Contested> of(Description description) {
    return singleValued.stream()
        .filter(property -> isContested(description, property))
        .map(property -> contested(description, property));
  }

  /** Whether one of some properties is contested. */
  boolean isContested(Description description, Set<Node> properties) {
    return singleValued.stream()
        .filter(properties::contains)
        .anyMatch(property -> isContested(description, property));
  }

  /**
   * Values of one document only do not contradict another; nor does a date that is less precise.
   */
  private boolean isContested(Description description, Node property) {
    List<Node> values = description.values(property);
    Set<Node> graphs = new HashSet<>();
    values.forEach(value -> graphs.addAll(description.graphsOf(property, value)));
    graphs.removeIf(reading.vocabulary()::isDerived);
    return graphs.size() > 1
        && values.stream().anyMatch(a -> values.stream().anyMatch(b -> exclude(a, b)));
  }

  private static boolean exclude(Node one, Node other) {
    Optional<PartialDate> date = PartialDate.of(one);
    Optional<PartialDate> otherDate = PartialDate.of(other);
    return date.isPresent() && otherDate.isPresent()
        ? !date.get().agreesWith(otherDate.get())
        : !one.equals(other);
  }

  private Contested contested(Description description, Node property) {
    Node subject = description.node();
    Optional<Description> preference = reading.decisions().preference(subject, property);
    List<Node> preferred =
        preference.map(d -> d.values(reading.decisions().terms().value)).orElse(List.of());
    return new Contested(
        reading.names().ref(subject),
        reading.names().named(property),
        reading.values(subject, property).stream()
            .map(value -> value(description, property, value, preferred.contains(value)))
            .toList(),
        preference.map(reading::decision).orElse(null));
  }

  private Contested.ContestedValue value(
      Description description, Node property, Node value, boolean preferred) {
    Set<Node> graphs = description.graphsOf(property, value);
    return new Contested.ContestedValue(
        reading.names().value(value),
        preferred,
        reading.documents(graphs),
        reading.witnesses(graphs),
        reading.evidenceFor(description.node(), graphs, property));
  }
}
