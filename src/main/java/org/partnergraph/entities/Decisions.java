package org.partnergraph.entities;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** What editors decided on the nodes of one answer. */
record Decisions(Collection<Description> all, DecisionTerms terms) {

  /** The decision which of several values of a property comes first; the latest one counts. */
  Optional<Description> preference(Node subject, Node property) {
    return of(terms.preference)
        .filter(decision -> decision.values(terms.subject).contains(subject))
        .filter(decision -> decision.values(terms.onProperty).contains(property))
        .max(Comparator.comparing(this::day).thenComparing(d -> d.node().getURI()));
  }

  /** Values that no document states, concluded for a node. */
  Stream<Description> inferencesFor(Node subject) {
    return of(terms.inference).filter(d -> d.values(terms.subject).contains(subject));
  }

  /** Conclusions whose value is a node. */
  Stream<Description> inferencesOf(Node value) {
    return of(terms.inference).filter(d -> d.values(terms.value).contains(value));
  }

  /** Opinions on what else a node may be, with the other node of each. */
  Stream<Description> identifications(Node node) {
    return of(terms.identification).filter(decision -> pair(decision).contains(node));
  }

  /** The two nodes of an identification. */
  List<Node> pair(Description identification) {
    return Stream.of(terms.subject, terms.counterpart)
        .flatMap(end -> identification.values(end).stream())
        .toList();
  }

  private Stream<Description> of(Node type) {
    return all.stream()
        .filter(decision -> decision.values(RDF.type.asNode()).contains(type))
        .sorted(Comparator.comparing(d -> d.node().getURI()));
  }

  private String day(Description decision) {
    return decision.values(terms.decidedOn).stream()
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse("");
  }
}
