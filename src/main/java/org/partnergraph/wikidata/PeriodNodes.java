package org.partnergraph.wikidata;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.partnergraph.store.Namespaces;

/**
 * Gives each period of a relation its node: one has the node of the relation, the others nodes that
 * are named after their dates. What other graphs date differently is never said of the same node.
 */
record PeriodNodes(KnownItems known, Namespaces namespaces) {

  /** By node, in the order given: the first that fits takes the node of the relation. */
  Map<Node, Period> of(Node relation, List<Period> periods) {
    Map<Node, Period> nodes = new LinkedHashMap<>();
    for (Period period : periods) {
      Span span = period.span();
      boolean fits = !nodes.containsKey(relation) && fits(relation, span);
      nodes.put(fits ? relation : NodeFactory.createURI(relation.getURI() + suffix(span)), period);
    }
    return nodes;
  }

  private boolean fits(Node relation, Span span) {
    Collection<Node> begins = known.anywhere(relation, namespaces.term("begin"));
    Collection<Node> ends = known.anywhere(relation, namespaces.term("end"));
    boolean tooEarly =
        !begins.isEmpty()
            && span.end()
                .filter(e -> begins.stream().allMatch(b -> Span.isBefore(e, b)))
                .isPresent();
    boolean tooLate =
        !ends.isEmpty()
            && span.begin()
                .filter(b -> ends.stream().allMatch(e -> Span.isBefore(e, b)))
                .isPresent();
    return !tooEarly && !tooLate;
  }

  private static String suffix(Span span) {
    return span.begin()
        .map(begin -> "-" + begin.getLiteralLexicalForm())
        .or(() -> span.end().map(end -> "-until-" + end.getLiteralLexicalForm()))
        .orElse("");
  }
}
