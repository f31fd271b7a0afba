package org.partnergraph.connect;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/** Where the variables of a pattern stand in its rows. */
final class Places {

  private final Terms terms;
  private final Map<Var, Integer> variables = new HashMap<>();

  Places(Terms terms) {
    this.terms = terms;
  }

  int of(Var variable) {
    return variables.computeIfAbsent(variable, v -> variables.size());
  }

  /** The place of a variable, or the number of a term. */
  Step.Place of(Node node) {
    return Var.isVar(node)
        ? new Step.Place(true, of(Var.alloc(node)))
        : new Step.Place(false, terms.of(node));
  }

  Terms terms() {
    return terms;
  }

  int size() {
    return variables.size();
  }
}
