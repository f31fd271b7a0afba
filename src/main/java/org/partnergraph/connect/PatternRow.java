package org.partnergraph.connect;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * A row of the pattern of a relation.
 *
 * @param bearer of its evidence; null if none
 * @param when whose dates are its time; null if none
 */
record PatternRow(Node from, Node to, @Nullable Node bearer, @Nullable Node when) {

  static final Var FROM = Var.alloc("from");
  static final Var TO = Var.alloc("to");
  static final Var BEARER = Var.alloc("bearer");
  static final Var WHEN = Var.alloc("when");

  /** Null for a row without two ends. */
  static @Nullable PatternRow of(Binding row) {
    Node from = row.get(FROM);
    Node to = row.get(TO);
    return from == null || to == null
        ? null
        : new PatternRow(from, to, row.get(BEARER), row.get(WHEN));
  }

  /** The value of one of the four variables. */
  @Nullable Node get(Var variable) {
    return switch (variable.getVarName()) {
      case "from" -> from;
      case "to" -> to;
      case "bearer" -> bearer;
      case "when" -> when;
      default -> throw new IllegalArgumentException("not of a pattern: " + variable);
    };
  }

  /** What some variables are, to be compared: alone itself, several as a list. */
  static Object key(List<Var> variables, Function<Var, @Nullable Node> values) {
    return variables.size() == 1
        ? Objects.requireNonNull(values.apply(variables.get(0)))
        : variables.stream().map(values).toList();
  }

  void give(Terms terms, Use use) {
    use.take(terms.of(from), terms.of(to), terms.of(bearer), terms.of(when));
  }

  /** Who takes rows, each as the numbers of its terms. */
  interface Use {

    /**
     * Takes one.
     *
     * @param bearer {@link Terms#NONE} if none, as {@code when}
     */
    void take(int from, int to, int bearer, int when);
  }
}
