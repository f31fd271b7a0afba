package org.partnergraph.entities;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OA;
import org.partnergraph.store.Namespaces;

/** An evidence node as it stands in the graph. */
record Quote(
    Node node, Node document, String exact, String lines, Node certainty, Set<Node> supports) {

  /**
   * What was read; empty where something is missing.
   *
   * @param exact the words that its selector quotes
   */
  static Optional<Quote> of(Description evidence, List<Node> exact, Namespaces namespaces) {
    List<Node> document = evidence.values(OA.hasSource.asNode());
    List<Node> first = evidence.values(namespaces.term("firstLine"));
    List<Node> last = evidence.values(namespaces.term("lastLine"));
    List<Node> certainty = evidence.values(namespaces.term("certainty"));
    List<Node> supports = evidence.values(namespaces.term("supports"));
    return List.of(document, exact, first, last, certainty, supports).contains(List.of())
        ? Optional.empty()
        : Optional.of(
            new Quote(
                evidence.node(),
                document.get(0),
                exact.get(0).getLiteralLexicalForm(),
                lines(first.get(0), last.get(0)),
                certainty.get(0),
                Set.copyOf(supports)));
  }

  private static String lines(Node first, Node last) {
    String from = first.getLiteralLexicalForm();
    String to = last.getLiteralLexicalForm();
    return from.equals(to) ? from : from + "-" + to;
  }
}
