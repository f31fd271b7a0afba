package org.partnergraph.store.remote;

import org.apache.jena.sparql.expr.E_IsBlank;
import org.apache.jena.sparql.expr.E_IsIRI;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;

/** Tells blank nodes from IRIs where both are IRIs ({@link WireTerms}); also within EXISTS. */
final class BlankTests extends ExprTransformApplyElementTransform {

  private static final NodeValue BLANK = NodeValue.makeString(WireTerms.BLANK);

  BlankTests(ElementTransform patterns) {
    super(patterns);
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr term) {
    Expr blank = new E_StrStartsWith(new E_Str(term), BLANK);
    if (function instanceof E_IsBlank) {
      return new E_LogicalAnd(new E_IsIRI(term), blank);
    }
    return function instanceof E_IsIRI // isURI as well
        ? new E_LogicalAnd(function.copy(term), new E_LogicalNot(blank))
        : super.transform(function, term);
  }
}
