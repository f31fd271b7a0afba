package org.partnergraph.connect;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Datatype;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_IsBlank;
import org.apache.jena.sparql.expr.E_IsIRI;
import org.apache.jena.sparql.expr.E_IsLiteral;
import org.apache.jena.sparql.expr.E_IsNumeric;
import org.apache.jena.sparql.expr.E_IsURI;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_LangMatches;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionEnvBase;

/**
 * The filters of a plain pattern.
 *
 * @param bound the variables that every row has when it comes to them
 */
record PlainTests(Statements statements, Places places, BitSet bound) {

  private static final FunctionEnv NOTHING = new FunctionEnvBase(ARQ.getContext());

  /** Those whose value depends on the terms that they are given, and on nothing else. */
  private static final Set<Class<? extends ExprFunction>> OF_TERMS =
      Set.of(
          E_Bound.class,
          E_Datatype.class,
          E_Equals.class,
          E_GreaterThan.class,
          E_GreaterThanOrEqual.class,
          E_IsBlank.class,
          E_IsIRI.class,
          E_IsLiteral.class,
          E_IsNumeric.class,
          E_IsURI.class,
          E_Lang.class,
          E_LangMatches.class,
          E_LessThan.class,
          E_LessThanOrEqual.class,
          E_LogicalAnd.class,
          E_LogicalNot.class,
          E_LogicalOr.class,
          E_NotEquals.class,
          E_NotOneOf.class,
          E_OneOf.class,
          E_SameTerm.class,
          E_Str.class);

  /** Empty if it is not understood. */
  Optional<Predicate<int[]>> of(Expr filter) {
    if (isTerms(filter)) {
      return Optional.of(compared(filter));
    }
    return Existence.anyOf(filter).stream()
        .map(this::existence)
        .reduce((one, other) -> one.flatMap(first -> other.map(first::or)))
        .orElse(Optional.empty());
  }

  /** Whether there is anything of which the element holds as well. */
  private Optional<Predicate<int[]>> existence(Existence existence) {
    return new PlainSteps(statements, places, bound)
        .of(existence.element())
        .map(steps -> Step.chain(steps, row -> true))
        .map(found -> existence.wanted() ? found : found.negate());
  }

  /** Whether it looks at the terms of a row and at nothing else. */
  private static boolean isTerms(Expr expr) {
    return expr.isVariable()
        || expr.isConstant()
        || (expr instanceof ExprFunction function
            && OF_TERMS.contains(function.getClass())
            && function.getArgs().stream().allMatch(PlainTests::isTerms));
  }

  private Predicate<int[]> compared(Expr filter) {
    List<Var> variables = List.copyOf(filter.getVarsMentioned());
    int[] at = variables.stream().mapToInt(places::of).toArray();
    return row -> {
      BindingBuilder binding = Binding.builder();
      for (int i = 0; i < at.length; i++) {
        if (row[at[i]] != Terms.NONE) {
          binding.add(variables.get(i), places.terms().node(row[at[i]]));
        }
      }
      return filter.isSatisfied(binding.build(), NOTHING);
    };
  }
}
