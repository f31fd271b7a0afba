package org.partnergraph.query;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** GROUP_CONCAT (SPARQL 1.1, 18.5.1.7) of a text that is not longer than memory. */
final class BoundedConcat extends AggGroupConcat {

  private static final int MOST = 10_000_000;

  /** Where the query names none. */
  private static final String SPACE = " ";

  BoundedConcat(Expr part, @Nullable String separator) {
    super(part, separator);
  }

  @Override
  public Aggregator copy(ExprList parts) {
    return new BoundedConcat(parts.get(0), getSeparator());
  }

  @Override
  public Accumulator createAccumulator() {
    return new Text(getExprList().get(0), getSeparator());
  }

  /** The text of one group, as far as it is known. */
  private static final class Text extends AccumulatorExpr {
    private final StringBuilder text = new StringBuilder();
    private final String separator;
    private boolean first = true;

    Text(Expr part, @Nullable String separator) {
      super(part, false);
      this.separator = separator == null ? SPACE : separator;
    }

    @Override
    protected void accumulate(NodeValue part, Binding row, FunctionEnv environment) {
      text.append(first ? "" : separator).append(part.asString());
      first = false;
      if (text.length() > MOST) {
        throw CostlyTextError.ofLength(MOST);
      }
    }

    @Override
    protected NodeValue getAccValue() {
      return NodeValue.makeString(text.toString());
    }

    @Override
    protected void accumulateError(Binding row, FunctionEnv environment) {
      // a row without a value makes the whole an error, which the base class knows
    }
  }
}
