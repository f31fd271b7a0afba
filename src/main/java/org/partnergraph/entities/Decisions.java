package org.partnergraph.entities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** What editors decided on the nodes of one answer. */
record Decisions(Collection<Description> all, DecisionTerms terms) {

  /** All decisions of a data version, by the nodes they are on. */
  record Known(Map<Node, List<Description>> byNode) {

    /** Those on one of some nodes, each once. */
    Collection<Description> on(Collection<Node> nodes) {
      return nodes.stream()
          .flatMap(node -> byNode.getOrDefault(node, List.of()).stream())
          .collect(Collectors.toSet());
    }
  }

  static Known known(Collection<Description> decisions, DecisionTerms terms) {
    Map<Node, List<Description>> byNode = new HashMap<>();
    for (Description decision : decisions) {
      Stream.of(terms.subject, terms.counterpart, terms.value)
          .flatMap(property -> decision.values(property).stream())
          .distinct()
          .forEach(node -> byNode.computeIfAbsent(node, n -> new ArrayList<>()).add(decision));
    }
    return new Known(byNode);
  }

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
