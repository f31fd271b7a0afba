package org.partnergraph.entities;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Puts a card together from what was read. */
record CardMaker(Node entity, Reading reading) {

  Card card(List<Node> documents, Set<Node> registers, List<Node> singleValued, boolean complete) {
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
        new LinkMaker(entity, reading).links(),
        new LinkMaker(entity, reading).known(registers),
        facts,
        notStated(),
        contested(singleValued),
        identifications(),
        new CoverageMaker(entity, reading).coverage(facts, documents),
        complete);
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
    ContestedMaker maker = new ContestedMaker(reading, singleValued);
    return reading.described().values().stream()
        .sorted(Comparator.comparing(description -> description.node().toString()))
        .flatMap(maker::of)
        .toList();
  }

  private List<Identification> identifications() {
    Decisions decisions = reading.decisions();
    return decisions
        .identifications(entity)
        .flatMap(
            decision ->
                decisions.pair(decision).stream()
                    .filter(node -> !node.equals(entity))
                    .map(other -> identification(decision, other)))
        .toList();
  }

  private Identification identification(Description decision, Node other) {
    Node verdict = decision.values(reading.decisions().terms().verdict).get(0);
    return new Identification(
        reading.names().ref(other), reading.names().named(verdict), reading.decision(decision));
  }
}
