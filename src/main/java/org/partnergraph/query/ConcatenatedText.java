package org.partnergraph.query;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/** The text of one group, as far as it is known. */
final class ConcatenatedText extends AccumulatorExpr {

  private static final int MOST = 10_000_000;

  /** Where the query names none. */
  private static final String SPACE = " ";

  private final StringBuilder text = new StringBuilder();
  private final String separator;
  private boolean first = true;

  ConcatenatedText(Expr part, boolean distinct, @Nullable String separator) {
    super(part, distinct);
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
