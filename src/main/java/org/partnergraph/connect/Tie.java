package org.partnergraph.connect;

import java.util.Comparator;
import org.apache.jena.graph.Node;

/** That two things are linked by a relation, however often. */
record Tie(Relation relation, Node from, Node to) {

  static final Comparator<Tie> ORDER =
      Comparator.comparing((Tie tie) -> tie.relation.id())
          .thenComparing(tie -> tie.from.getURI())
          .thenComparing(tie -> tie.to.getURI());
}
