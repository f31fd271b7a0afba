package org.partnergraph.connect;

import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** That two things are linked by a relation, however often. */
record Tie(Relation relation, Node from, Node to) {

  static final Comparator<Tie> ORDER =
      Comparator.comparing((Tie tie) -> tie.relation.id())
          .thenComparing(tie -> tie.from.getURI())
          .thenComparing(tie -> tie.to.getURI());

  /** The tie in a row of a relation's pattern; empty if its ends are not two named things. */
  static Optional<Tie> of(Relation relation, Binding row) {
    Node from = row.get("from");
    Node to = row.get("to");
    if (from == null || to == null || !from.isURI() || !to.isURI() || from.equals(to)) {
      return Optional.empty();
    }
    boolean turned = relation.symmetric() && from.getURI().compareTo(to.getURI()) > 0;
    return Optional.of(turned ? new Tie(relation, to, from) : new Tie(relation, from, to));
  }
}
