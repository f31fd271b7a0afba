package org.partnergraph.store.remote;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;

/** Queries as they are sent to an engine: always for rows, whatever is made of them here. */
final class Outgoing {

  private static final Var FOUND = Var.alloc("found");

  private Outgoing() {}

  /**
   * The text to send; empty where the engine cannot answer, because the query uses what only this
   * service knows.
   */
  static Optional<String> text(Query query, Context context) {
    if (query.isJsonType() || query.getQueryPattern() == null || OwnWords.in(query, context)) {
      return Optional.empty();
    }
    String text = text(query);
    return isStandard(text) ? Optional.of(text) : Optional.empty();
  }

  /** The text of a query that is known to be standard. */
  static String text(Query query) {
    Hiding hiding = new Hiding();
    return QueryTransformOps.transform(forRows(query), hiding, new BlankTests(hiding))
        .toString(Syntax.syntaxSPARQL_11);
  }

  private static boolean isStandard(String text) {
    try {
      QueryFactory.create(text, Syntax.syntaxSPARQL_11);
      return true;
    } catch (QueryParseException e) {
      return false;
    }
  }

  private static Query forRows(Query query) {
    Query rows = query.cloneQuery();
    if (query.isAskType()) {
      rows.setQuerySelectType();
      rows.addResultVar(FOUND, NodeValue.TRUE);
      rows.setLimit(1);
    } else if (query.isConstructType()) {
      rows.setQuerySelectType();
      rows.setQueryResultStar(false);
      project(rows, variables(query));
    } else if (query.isDescribeType()) {
      rows.setQuerySelectType();
      if (!query.isQueryResultStar() && query.getProjectVars().isEmpty()) {
        project(rows, Set.of());
      }
    }
    return rows;
  }

  private static void project(Query rows, Set<Var> variables) {
    variables.forEach(rows::addResultVar);
    if (variables.isEmpty()) {
      rows.addResultVar(FOUND, NodeValue.TRUE);
    }
  }

  /** Those of the template; only they matter to what is constructed. */
  private static Set<Var> variables(Query query) {
    Set<Var> variables = new LinkedHashSet<>();
    for (Quad quad : query.getConstructTemplate().getQuads()) {
      for (var node :
          new org.apache.jena.graph.Node[] {
            quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()
          }) {
        if (Var.isNamedVar(node)) {
          variables.add(Var.alloc(node));
        }
      }
    }
    return variables;
  }
}
