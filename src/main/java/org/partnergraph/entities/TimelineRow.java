package org.partnergraph.entities;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** How a node concerns an entity: a row of {@code timeline.rq} without its node. */
record TimelineRow(Node what, Optional<Node> relation, Basis basis) {

  static TimelineRow of(Binding row) {
    boolean derived = row.get("basis").getLiteralLexicalForm().equals("derived");
    return new TimelineRow(
        row.get("what"),
        Optional.ofNullable(row.get("relation")),
        derived ? Basis.DERIVED : Basis.STATED);
  }
}
