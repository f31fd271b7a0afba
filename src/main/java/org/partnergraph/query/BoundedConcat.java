package org.partnergraph.query;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;

/** GROUP_CONCAT (SPARQL 1.1, 18.5.1.7) of a text that is not longer than memory. */
final class BoundedConcat extends AggGroupConcat {

  BoundedConcat(Expr part, @Nullable String separator) {
    super(part, separator);
  }

  @Override
  public Aggregator copy(ExprList parts) {
    return new BoundedConcat(parts.get(0), getSeparator());
  }

  @Override
  public Accumulator createAccumulator() {
    return new ConcatenatedText(getExpr(), false, getSeparator());
  }
}
