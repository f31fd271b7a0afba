package org.partnergraph.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprVar;

/**
 * An order by expressions that may differ each time, each evaluated once a row. ARQ evaluates them
 * anew at each comparison, so that {@code ORDER BY RAND()} has no order and the sort fails.
 */
final class OrderedOnce {

  private OrderedOnce() {}

  /** The same order of the rows of a part. */
  static Op of(OpOrder order, Op part) {
    VarExprList values = new VarExprList();
    List<SortCondition> conditions = new ArrayList<>();
    for (SortCondition condition : order.getConditions()) {
      conditions.add(known(condition, values));
    }
    return values.isEmpty()
        ? new OpOrder(part, order.getConditions())
        : new OpProject(
            new OpOrder(OpExtend.create(part, values), conditions),
            new ArrayList<>(OpVars.visibleVars(part)));
  }

  private static SortCondition known(SortCondition condition, VarExprList values) {
    Expr expression = condition.getExpression();
    if (!varies(expression)) {
      return condition;
    }
    Var value = Var.alloc(".order" + values.size());
    values.add(value, expression);
    return new SortCondition(new ExprVar(value), condition.getDirection());
  }

  /** Whether a function in it makes something of nothing, as RAND and UUID do. */
  private static boolean varies(Expr expression) {
    return expression instanceof E_BNode
        || expression instanceof ExprFunction function
            && (function.numArgs() == 0
                || function.getArgs().stream().anyMatch(OrderedOnce::varies));
  }
}
