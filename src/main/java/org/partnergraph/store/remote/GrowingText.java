package org.partnergraph.store.remote;

import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;

/**
 * Counts the work on texts that a query may ask for without an end. Such queries are run here,
 * where that work is bounded; not every engine has bounds of its own.
 */
final class GrowingText {

  /** Each may double a text. */
  private static final int MOST = 12;

  private static final Pattern REPETITION = Pattern.compile("[*+{]");

  private int made;
  private boolean costly;

  void add(ExprFunctionN function) {
    if (function instanceof E_Regex || function instanceof E_StrReplace) {
      costly |= !isPlain(function.getArg(2));
    }
    if (function instanceof E_StrConcat || function instanceof E_StrReplace) {
      made++;
    }
  }

  boolean isTooMuch() {
    return costly || made > MOST;
  }

  /** A pattern with one repetition at most is tried in as many ways as the text has places. */
  private static boolean isPlain(Expr pattern) {
    return pattern.isConstant()
        && pattern.getConstant().isString()
        && REPETITION.matcher(pattern.getConstant().getString()).results().count() < 2;
  }
}
