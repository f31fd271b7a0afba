package org.partnergraph.connect;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import org.partnergraph.store.Snapshot;

/**
 * A row of the pattern of a relation.
 *
 * @param bearer of its evidence; null if none
 * @param when whose dates are its time; null if none
 */
record PatternRow(Node from, Node to, @Nullable Node bearer, @Nullable Node when) {

  private static final Var FROM = Var.alloc("from");
  private static final Var TO = Var.alloc("to");
  private static final Var BEARER = Var.alloc("bearer");
  private static final Var WHEN = Var.alloc("when");

  /** All rows, some perhaps several times. */
  static List<PatternRow> read(Snapshot snapshot, Relation relation) {
    List<PatternRow> rows = new ArrayList<>();
    try (QueryExec execution =
        snapshot.query(WholePattern.of(relation.pattern()), BindingFactory.empty())) {
      execution.select().forEachRemaining(row -> add(rows, row));
    }
    return rows;
  }

  private static void add(List<PatternRow> rows, Binding row) {
    Node from = row.get(FROM);
    Node to = row.get(TO);
    if (from != null && to != null) {
      rows.add(new PatternRow(from, to, row.get(BEARER), row.get(WHEN)));
    }
  }
}
