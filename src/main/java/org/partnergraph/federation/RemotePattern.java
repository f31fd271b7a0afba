package org.partnergraph.federation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/** The pattern of a SERVICE as a query of its own, with variables as they were written. */
final class RemotePattern {

  private final Op pattern;
  private final Map<Var, Var> written = new HashMap<>();

  /** Of what stands between the braces. */
  RemotePattern(Op inside) {
    this.pattern = Rename.reverseVarRename(inside, true);
    OpVars.visibleVars(inside).forEach(here -> written.put(Var.alloc(name(here)), here));
  }

  /** Jena marks a variable of an inner scope by signs before its name. */
  private static String name(Var here) {
    return here.getName().substring(here.getName().lastIndexOf('/') + 1);
  }

  /** The variables of the pattern that a row knows and another endpoint can be told. */
  Set<Var> known(Binding row) {
    Set<Var> known = new HashSet<>();
    outgoing(row).vars().forEachRemaining(known::add);
    return known;
  }

  /**
   * The query; what is known of its variables goes with it as VALUES.
   *
   * @param known rows that all know the same variables
   */
  String query(List<Binding> known) {
    Set<Binding> rows = new LinkedHashSet<>();
    known.forEach(row -> rows.add(outgoing(row)));
    boolean open = rows.stream().anyMatch(Binding::isEmpty);
    Op asked = open ? pattern : OpJoin.create(OpTable.create(table(rows)), pattern);
    Query query = OpAsQuery.asQuery(asked);
    return query.toString(Syntax.syntaxSPARQL_11);
  }

  private static Table table(Set<Binding> rows) {
    Set<Var> columns = new LinkedHashSet<>();
    rows.forEach(row -> row.vars().forEachRemaining(columns::add));
    Table table = TableFactory.create(new ArrayList<>(columns));
    rows.forEach(table::addBinding);
    return table;
  }

  /** A blank node means nothing elsewhere; no answer joins with it. */
  private Binding outgoing(Binding row) {
    BindingBuilder out = Binding.builder();
    written.forEach(
        (there, here) -> {
          if (row.contains(here) && !row.get(here).isBlank()) {
            out.add(there, row.get(here));
          }
        });
    return out.build();
  }

  /** A row of the answer with the variables of the query here. */
  Binding incoming(Binding row) {
    BindingBuilder in = Binding.builder();
    row.forEach((there, value) -> in.add(written.getOrDefault(there, there), value));
    return in.build();
  }
}
