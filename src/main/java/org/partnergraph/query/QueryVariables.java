package org.partnergraph.query;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** The variables of a query, in patterns, filters and templates alike. */
final class QueryVariables {

  private QueryVariables() {}

  static Set<Var> of(Query query) {
    Set<Var> seen = new HashSet<>();
    QueryTransformOps.transform(
        query,
        node -> {
          if (Var.isVar(node)) {
            seen.add(Var.alloc(node));
          }
          return node;
        });
    return seen;
  }
}
