package org.partnergraph.query;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;

/** The same of different values: ARQ has two classes for it. */
final class BoundedDistinctConcat extends AggGroupConcatDistinct {

  BoundedDistinctConcat(Expr part, @Nullable String separator) {
    super(part, separator);
  }

  @Override
  public Aggregator copy(ExprList parts) {
    return new BoundedDistinctConcat(parts.get(0), getSeparator());
  }

  @Override
  public Accumulator createAccumulator() {
    return new ConcatenatedText(getExpr(), true, getSeparator());
  }
}
