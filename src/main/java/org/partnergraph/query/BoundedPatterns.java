package org.partnergraph.query;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.expr.E_OneOfBase;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransform;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * REGEX and REPLACE of SPARQL with an end to their work, and texts with an end to their length, in
 * place of ARQ's, which have none; and {@linkplain OrderedOnce orders} that are the same
 * throughout.
 */
public final class BoundedPatterns {

  private static final int LONGEST_LIST = 10_000;

  private static final Transform BOUNDED_PARTS =
      new TransformCopy() {
        @Override
        public Op transform(OpGroup group, Op part) {
          List<ExprAggregator> all =
              group.getAggregators().stream().map(BoundedPatterns::bounded).toList();
          return new OpGroup(part, group.getGroupVars(), all);
        }

        @Override
        public Op transform(OpOrder order, Op part) {
          return OrderedOnce.of(order, part);
        }
      };

  private static final ExprTransform BOUNDED =
      new ExprTransformCopy() {
        @Override
        public Expr transform(ExprFunctionN function, ExprList args) {
          if (function instanceof E_Regex) {
            return new Regex(args);
          }
          if (function instanceof E_StrConcat) {
            return new Concat(args);
          }
          if (function instanceof E_OneOfBase list && list.getRHS().size() > LONGEST_LIST) {
            throw CostlyTextError.ofList(LONGEST_LIST);
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
                    .rewrite(Transformer.transform(BOUNDED_PARTS, BOUNDED, op));
    dataset.getContext().set(ARQConstants.sysOptimizerFactory, bounded);
    FunctionRegistry.set(dataset.getContext(), new BoundedFunctions());
    PropertyFunctionRegistry.set(dataset.getContext(), new BoundedProperties());
  }

  private static ExprAggregator bounded(ExprAggregator given) {
    return new ExprAggregator(given.getVar(), bounded(given.getAggregator()));
  }

  private static Aggregator bounded(Aggregator given) {
    if (given.getClass() == AggGroupConcat.class) {
      AggGroupConcat concat = (AggGroupConcat) given;
      return new BoundedConcat(concat.getExprList().get(0), concat.getSeparator());
    }
    if (given.getClass() == AggGroupConcatDistinct.class) {
      AggGroupConcatDistinct concat = (AggGroupConcatDistinct) given;
      return new BoundedDistinctConcat(concat.getExprList().get(0), concat.getSeparator());
    }
    return given;
  }

  private static @Nullable Expr last(ExprList args, int index) {
    return args.size() > index ? args.get(index) : null;
  }

  /** The pattern, if it is the same for all rows. */
  private static @Nullable Pattern fixed(Expr pattern, @Nullable Expr flags) {
    boolean constant = pattern.isConstant() && (flags == null || flags.isConstant());
    return constant ? TextBounds.pattern(pattern.getConstant(), constant(flags)) : null;
  }

  private static @Nullable NodeValue constant(@Nullable Expr flags) {
    return flags == null ? null : flags.getConstant();
  }

  /** SPARQL 1.1, 17.4.3.12. */
  private static final class Concat extends E_StrConcat {
    Concat(ExprList args) {
      super(args);
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
      TextBounds.concat(args);
      return super.eval(args);
    }

    @Override
    public Expr copy(ExprList args) {
      return new Concat(args);
    }
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
      Pattern pattern =
          fixed == null ? TextBounds.pattern(args.get(1), TextBounds.at(args, 2)) : fixed;
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
      Pattern pattern =
          fixed == null ? TextBounds.pattern(args.get(1), TextBounds.at(args, 3)) : fixed;
      if (pattern != null && args.get(0).isLiteral()) {
        TextBounds.replace(pattern, args);
      }
      return super.eval(args);
    }

    @Override
    public Expr copy(ExprList args) {
      return new Replace(args);
    }
  }
}
