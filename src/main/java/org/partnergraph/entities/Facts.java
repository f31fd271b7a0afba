package org.partnergraph.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    return Stream.of(own(), others(), inferred()).flatMap(f -> f).sorted(ORDER).toList();
  }

  /** What editors conclude of the entity, and of others with the entity as the value. */
  private Stream<Fact> inferred() {
    Decisions decisions = reading.decisions();
    return Stream.concat(
        decisions.inferencesFor(entity).map(d -> inferred(d, Direction.FORWARD)),
        decisions.inferencesOf(entity).map(d -> inferred(d, Direction.BACKWARD)));
  }

  private Fact inferred(Description inference, Direction direction) {
    DecisionTerms terms = reading.decisions().terms();
    Node end = direction == Direction.FORWARD ? terms.value : terms.subject;
    Decision decision = reading.decision(inference);
    return new Fact(
        reading.names().named(inference.values(terms.onProperty).get(0)),
        direction,
        null,
        reading.names().value(inference.values(end).get(0)),
        null,
        List.of(),
        List.of(),
        Basis.INFERRED,
        List.of(),
        null,
        decision.evidence(),
        decision);
  }

  private @Nullable Integer witnesses(Set<Node> graphs) {
    int witnesses = reading.witnesses(graphs);
    return witnesses == 0 ? null : witnesses;
  }

  private Stream<Fact> own() {
    Description own = reading.description(entity);
    return properties(own).flatMap(p -> shown(own, p).map(value -> own(own, p, value)));
  }

  private Fact own(Description own, Node property, Node value) {
    Set<Node> graphs = own.graphsOf(property, value);
    boolean remark = property.equals(reading.vocabulary().note);
    return new Fact(
        reading.names().named(property),
        Direction.FORWARD,
        null,
        reading.names().value(value),
        null,
        List.of(),
        remark ? List.of() : attribution(own, graphs),
        remark ? Basis.EDITORIAL : reading.vocabulary().basis(graphs),
        reading.documents(graphs),
        remark ? null : witnesses(graphs),
        remark ? List.of() : reading.evidenceFor(entity, graphs, property, value),
        null);
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

  /** A claim is shown by what it says; any other relation by its other end. */
  private List<Node> far(Description relation, Node property, List<Node> ends) {
    List<Node> said = reading.names().inLanguage(relation.values(reading.vocabulary().statement));
    return said.isEmpty() ? otherEnds(relation, property, ends) : said;
  }

  private static List<Node> otherEnds(Description relation, Node property, List<Node> ends) {
    return ends.stream()
        .filter(end -> !end.equals(property))
        .flatMap(end -> relation.values(end).stream())
        .toList();
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
        witnesses(graphs),
        reading.evidenceFor(other.node(), graphs, property),
        null);
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
                    .filter(v -> !isShown(other, p, v, value))
                    .filter(v -> !(p.equals(property) && v.equals(entity)))
                    .forEach(v -> qualifiers.add(qualifier(p, v, other.graphsOf(p, v)))));
    other
        .with(reading.vocabulary().notStated)
        .forEach(s -> qualifiers.add(qualifier(s.property(), s.value(), Set.of(s.graph()))));
    return qualifiers.stream().distinct().toList();
  }

  /** The other end is shown as the value; who spoke is told even if it is the other end. */
  private boolean isShown(Description relation, Node property, Node value, Node shown) {
    return value.equals(shown)
        && (reading.ends().of(relation).contains(property)
            || property.equals(reading.vocabulary().statement));
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

  /** The values, of texts those in the best language that each document has. */
  private Stream<Node> shown(Description description, Node property) {
    Map<Node, List<Node>> byGraph =
        description
            .with(property)
            .filter(reading.vocabulary()::isFact)
            .collect(
                Collectors.groupingBy(
                    Statement::graph,
                    LinkedHashMap::new,
                    Collectors.mapping(Statement::value, Collectors.toList())));
    return byGraph.values().stream()
        .flatMap(values -> reading.names().inLanguage(values).stream())
        .distinct();
  }
}
