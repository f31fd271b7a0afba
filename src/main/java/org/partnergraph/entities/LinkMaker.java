package org.partnergraph.entities;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Tells where else an entity is described, who found that out, and what it is called there. */
record LinkMaker(Node entity, Reading reading) {

  List<Link> links() {
    return reading.description(entity).statements().stream()
        .filter(s -> Vocabulary.LINKS.contains(s.property()) && s.value().isURI())
        .map(s -> new Link(reading.names().named(s.property()), s.value().getURI(), by(s.value())))
        .distinct()
        .toList();
  }

  /** The judgement on a record that no later one replaces. */
  private @Nullable LinkJudgement by(Node record) {
    JudgementTerms terms = reading.vocabulary().judgements;
    List<Description> all =
        reading.described().values().stream()
            .filter(d -> d.values(terms.judgedEntity).contains(entity))
            .toList();
    Set<Node> replaced = new HashSet<>();
    all.forEach(judgement -> replaced.addAll(judgement.values(terms.replaces)));
    return all.stream()
        .filter(j -> !replaced.contains(j.node()))
        .filter(j -> j.values(terms.comparedWith).stream().anyMatch(r -> isSame(r, record)))
        .min(Comparator.comparing(j -> j.node().getURI()))
        .map(this::judgement)
        .orElse(null);
  }

  /** Wikidata has several IRIs for one item. */
  private static boolean isSame(Node one, Node other) {
    Optional<String> item = Wikidata.id(one);
    return one.equals(other) || item.isPresent() && item.equals(Wikidata.id(other));
  }

  private LinkJudgement judgement(Description judgement) {
    JudgementTerms terms = reading.vocabulary().judgements;
    return new LinkJudgement(
        reading.names().named(judgement.values(terms.outcome).get(0)),
        text(judgement, terms.judgedBy).orElse(""),
        text(judgement, terms.judgedOn).orElse(""),
        text(judgement, terms.justification)
            .filter(why -> !why.equals(LinkJudgement.NO_REASON))
            .orElse(""),
        text(judgement, terms.score).map(Double::valueOf).orElse(null));
  }

  private static Optional<String> text(Description judgement, Node property) {
    return judgement.values(property).stream().findFirst().map(Node::getLiteralLexicalForm);
  }

  /** By the states of registers that were imported. */
  List<KnownThere> known(Set<Node> registers) {
    Set<Node> ours = new HashSet<>();
    List<Statement> names =
        reading.description(entity).statements().stream()
            .filter(s -> Spellings.of(s.property(), s.value()).isPresent())
            .toList();
    names.stream().filter(s -> !registers.contains(s.graph())).forEach(s -> ours.add(s.value()));
    return registers.stream()
        .sorted(Comparator.comparing(Node::getURI))
        .map(register -> known(register, names, ours))
        .filter(known -> !known.names().isEmpty())
        .toList();
  }

  private KnownThere known(Node register, List<Statement> names, Set<Node> ours) {
    List<Statement> there =
        names.stream()
            .filter(s -> s.graph().equals(register) && !ours.contains(s.value()))
            .toList();
    return new KnownThere(
        reading.names().named(register), Spellings.of(new Description(entity, there)));
  }
}
