package org.partnergraph.query;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransform;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.jspecify.annotations.Nullable;

/** REGEX and REPLACE of SPARQL with an end to their work, in place of ARQ's, which have none. */
public final class BoundedPatterns {

  private static final Transform AS_IS = new TransformCopy();

  private static final ExprTransform BOUNDED =
      new ExprTransformCopy() {
        @Override
        public Expr transform(ExprFunctionN function, ExprList args) {
          if (function instanceof E_Regex) {
            return new Regex(args);
          }
          return function instanceof E_StrReplace
              ? new Replace(args)
              : super.transform(function, args);
        }
      };

  private BoundedPatterns() {}

  /** Lets all queries and updates over a dataset run with them. */
  public static void install(DatasetGraph dataset) {
    RewriteFactory bounded =
        context ->
            op ->
                Optimize.stdOptimizationFactory
                    .create(context)
                    .rewrite(Transformer.transform(AS_IS, BOUNDED, op));
    dataset.getContext().set(ARQConstants.sysOptimizerFactory, bounded);
  }

  private static @Nullable Expr last(ExprList args, int index) {
    return args.size() > index ? args.get(index) : null;
  }

  /** The pattern, if it is the same for all rows. */
  private static @Nullable Pattern fixed(Expr pattern, @Nullable Expr flags) {
    boolean constant = pattern.isConstant() && (flags == null || flags.isConstant());
    return constant ? pattern(pattern.getConstant(), constant(flags)) : null;
  }

  private static @Nullable NodeValue constant(@Nullable Expr flags) {
    return flags == null ? null : flags.getConstant();
  }

  private static @Nullable Pattern pattern(NodeValue pattern, @Nullable NodeValue flags) {
    boolean texts = pattern.isString() && (flags == null || flags.isString());
    String marks = flags == null || !texts ? null : flags.getString();
    return texts ? RegexEngine.makePattern("pattern", pattern.getString(), marks) : null;
  }

  private static @Nullable NodeValue at(List<NodeValue> args, int index) {
    return args.size() > index ? args.get(index) : null;
  }

  /** SPARQL 1.1, 17.4.3.14. */
  private static final class Regex extends E_Regex {
    private final @Nullable Pattern fixed;

    Regex(ExprList args) {
      super(args.get(0), args.get(1), last(args, 2));
      this.fixed = fixed(args.get(1), last(args, 2));
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
      Pattern pattern = fixed == null ? pattern(args.get(1), at(args, 2)) : fixed;
      NodeValue text = args.get(0);
      return pattern == null || !(text.isString() || text.isLangString())
          ? super.eval(args) // tells what is no text
          : NodeValue.booleanReturn(
              WatchedText.has(pattern, text.asNode().getLiteralLexicalForm()));
    }

    @Override
    public Expr copy(ExprList args) {
      return new Regex(args);
    }
  }

  /** SPARQL 1.1, 17.4.3.15. */
  private static final class Replace extends E_StrReplace {
    private final @Nullable Pattern fixed;

    Replace(ExprList args) {
      super(args.get(0), args.get(1), args.get(2), last(args, 3));
      this.fixed = fixed(args.get(1), last(args, 3));
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
      Pattern pattern = fixed == null ? pattern(args.get(1), at(args, 3)) : fixed;
      if (pattern != null && args.get(0).isLiteral()) {
        WatchedText.requireCheap(pattern, args.get(0).asNode().getLiteralLexicalForm());
      }
      return super.eval(args);
    }

    @Override
    public Expr copy(ExprList args) {
      return new Replace(args);
    }
  }
}
