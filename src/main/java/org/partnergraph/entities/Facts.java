package org.partnergraph.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Makes the facts of a card from what is said of an entity and of the nodes around it. */
record Facts(Node entity, Reading reading) {

  private static final Comparator<Fact> ORDER =
      Comparator.comparing(Fact::direction)
          .thenComparing(fact -> fact.property().id())
          .thenComparing(fact -> fact.node() == null ? "" : fact.node())
          .thenComparing(fact -> fact.value().toString());

  /** Its own statements first, then those of others by property. */
  List<Fact> all() {
    return Stream.concat(own(), others()).sorted(ORDER).toList();
  }

  private Stream<Fact> own() {
    Description own = reading.description(entity);
    return properties(own).flatMap(p -> shown(own, p).map(value -> own(own, p, value)));
  }

  private Fact own(Description own, Node property, Node value) {
    Set<Node> graphs = own.graphsOf(property, value);
    return new Fact(
        reading.names().named(property),
        Direction.FORWARD,
        null,
        reading.names().value(value),
        null,
        List.of(),
        attribution(own, graphs),
        reading.vocabulary().basis(graphs),
        reading.documents(graphs),
        reading.evidenceFor(entity, graphs, property));
  }

  /** Who says so and how, where the same document names it of the same node. */
  private List<Qualifier> attribution(Description own, Set<Node> graphs) {
    Vocabulary terms = reading.vocabulary();
    return Stream.of(terms.modality, terms.attributedTo)
        .flatMap(own::with)
        .filter(statement -> graphs.contains(statement.graph()))
        .map(s -> qualifier(s.property(), s.value(), Set.of(s.graph())))
        .toList();
  }

  private Stream<Fact> others() {
    return reading.described().values().stream()
        .filter(other -> !other.node().equals(entity))
        .flatMap(this::pointing);
  }

  /** A relation that holds the entity tells who says so and the like among its qualifiers. */
  private Stream<Fact> pointing(Description other) {
    List<Node> pointing =
        properties(other).filter(property -> other.values(property).contains(entity)).toList();
    List<Node> ends = reading.ends().of(other);
    List<Node> holding = pointing.stream().filter(ends::contains).toList();
    return (holding.isEmpty() ? pointing : holding)
        .stream()
            .filter(property -> !alsoForward(property, other.node()))
            .flatMap(property -> pointing(other, property));
  }

  /** A symmetric property that is told from the side of the entity already. */
  private boolean alsoForward(Node property, Node other) {
    return reading.description(entity).values(property).contains(other);
  }

  private Stream<Fact> pointing(Description other, Node property) {
    List<Node> ends = reading.ends().of(other);
    if (!ends.contains(property)) {
      return Stream.of(backward(other, property, null, other.node()));
    }
    Node type = relationType(other);
    List<Node> far = far(other, property, ends);
    return far.isEmpty()
        ? Stream.of(backward(other, type, property, other.node()))
        : far.stream().map(value -> backward(other, type, property, value));
  }

  private List<Node> far(Description relation, Node property, List<Node> ends) {
    List<Node> others =
        ends.stream()
            .filter(end -> !end.equals(property))
            .flatMap(end -> relation.values(end).stream())
            .toList();
    return others.isEmpty()
        ? reading.names().inLanguage(relation.values(reading.vocabulary().statement))
        : others;
  }

  private Node relationType(Description relation) {
    return reading.ends().type(relation).orElse(reading.vocabulary().relation);
  }

  private Fact backward(Description other, Node shownAs, @Nullable Node part, Node value) {
    Node property = part == null ? shownAs : part;
    Set<Node> graphs = other.graphsOf(property, entity);
    List<Dated> when = reading.dates(other.node());
    return new Fact(
        reading.names().named(shownAs),
        Direction.BACKWARD,
        part == null ? null : reading.names().named(part),
        reading.names().value(value),
        reading.ids().of(other.node()),
        when.isEmpty() && isEventOf(other, value) ? reading.dates(value) : when,
        qualifiers(other, property, value),
        reading.vocabulary().basis(graphs),
        reading.documents(graphs),
        reading.evidenceFor(other.node(), graphs, property));
  }

  private boolean isEventOf(Description relation, Node value) {
    return relation.values(reading.vocabulary().event).contains(value);
  }

  private List<Qualifier> qualifiers(Description other, Node property, Node value) {
    List<Qualifier> qualifiers = new ArrayList<>();
    properties(other)
        .filter(p -> !reading.vocabulary().isDate(p))
        .forEach(
            p ->
                shown(other, p)
                    .filter(v -> !v.equals(value) && !(p.equals(property) && v.equals(entity)))
                    .forEach(v -> qualifiers.add(qualifier(p, v, other.graphsOf(p, v)))));
    other
        .with(reading.vocabulary().notStated)
        .forEach(s -> qualifiers.add(qualifier(s.property(), s.value(), Set.of(s.graph()))));
    return qualifiers.stream().distinct().toList();
  }

  private Qualifier qualifier(Node property, Node value, Set<Node> graphs) {
    return new Qualifier(
        reading.names().named(property), reading.names().value(value), reading.documents(graphs));
  }

  private Stream<Node> properties(Description description) {
    return new HashSet<>(
            description.statements().stream()
                .filter(reading.vocabulary()::isFact)
                .map(Statement::property)
                .toList())
        .stream().sorted(Comparator.comparing(Node::getURI));
  }

  private Stream<Node> shown(Description description, Node property) {
    List<Node> values =
        description
            .with(property)
            .filter(reading.vocabulary()::isFact)
            .map(Statement::value)
            .distinct()
            .toList();
    return reading.names().inLanguage(values).stream();
  }
}
