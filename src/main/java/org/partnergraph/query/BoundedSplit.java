package org.partnergraph.query;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.library.strSplit;

/** ARQ's split of a text into rows, with an end to the work of its regular expression. */
public final class BoundedSplit extends strSplit {

  @Override
  public QueryIterator execEvaluated(
      Binding row, Node subject, Node property, PropFuncArg args, ExecutionContext context) {
    Node text = args.getArg(0);
    Node pattern = args.getArg(1);
    if (text.isLiteral() && pattern.isLiteral()) {
      WatchedText.places(pattern(pattern.getLiteralLexicalForm()), text.getLiteralLexicalForm());
    }
    return super.execEvaluated(row, subject, property, args, context);
  }

  private static Pattern pattern(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw new ExprEvalException("no regular expression: " + text, e);
    }
  }
}
