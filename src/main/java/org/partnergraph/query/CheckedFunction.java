package org.partnergraph.query;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase;

/** A function that looks at its arguments before it works on them. */
final class CheckedFunction extends FunctionBase {

  private final FunctionBase function;
  private final Consumer<? super List<NodeValue>> check;

  CheckedFunction(FunctionBase function, Consumer<? super List<NodeValue>> check) {
    this.function = function;
    this.check = check;
  }

  @Override
  public void checkBuild(String name, ExprList args) {
    function.checkBuild(name, args);
  }

  @Override
  public NodeValue exec(List<NodeValue> args) {
    check.accept(args);
    return function.exec(args);
  }
}
