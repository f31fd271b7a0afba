package org.partnergraph.store.remote;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.util.Context;

/**
 * Tells whether a query uses what an engine does not know or must not do: our property functions,
 * functions beyond those of SPARQL and XSD, SERVICE, for which this service has its own rules, and
 * texts that may grow without an end.
 */
final class OwnWords extends ElementVisitorBase {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private final PropertyFunctionRegistry functions;
  private final GrowingText texts = new GrowingText();
  private boolean found;

  private OwnWords(Context context) {
    this.functions = PropertyFunctionRegistry.chooseRegistry(context);
  }

  static boolean in(Query query, Context context) {
    OwnWords words = new OwnWords(context);
    words.look(query);
    return words.found || words.texts.isTooMuch();
  }

  private void look(Query query) {
    query.getProject().getExprs().values().forEach(this::look);
    query.getGroupBy().getExprs().values().forEach(this::look);
    query.getHavingExprs().forEach(this::look);
    if (query.hasOrderBy()) {
      query.getOrderBy().forEach(condition -> look(condition.getExpression()));
    }
    if (query.getQueryPattern() != null) {
      look(query.getQueryPattern());
    }
  }

  private void look(Element element) {
    ElementWalker.walk(element, this);
  }

  private void look(Expr expr) {
    AtomicBoolean own = new AtomicBoolean();
    Walker.walk(
        expr,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionN function) {
            own.compareAndSet(false, isOwn(function));
            texts.add(function);
          }

          @Override
          public void visit(ExprFunctionOp exists) {
            look(exists.getElement());
          }
        });
    found |= own.get();
  }

  private static boolean isOwn(ExprFunction function) {
    return function instanceof E_Function named && !named.getFunctionIRI().startsWith(XSD);
  }

  @Override
  public void visit(ElementService service) {
    found = true;
  }

  @Override
  public void visit(ElementPathBlock block) {
    found |= block.getPattern().getList().stream().anyMatch(this::isFunction);
  }

  private boolean isFunction(TriplePath path) {
    return path.isTriple()
        && path.getPredicate().isURI()
        && functions.isRegistered(path.getPredicate().getURI());
  }

  @Override
  public void visit(ElementFilter filter) {
    look(filter.getExpr());
  }

  @Override
  public void visit(ElementBind bind) {
    look(bind.getExpr());
  }

  @Override
  public void visit(ElementAssign assign) {
    look(assign.getExpr());
  }

  @Override
  public void visit(ElementSubQuery query) {
    look(query.getQuery());
  }
}
