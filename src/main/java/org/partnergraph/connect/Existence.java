package org.partnergraph.connect;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;

/**
 * What a filter of a pattern wants to be there besides a row, or not to be there.
 *
 * @param wanted false for {@code NOT EXISTS}
 */
record Existence(Element element, boolean wanted) {

  /** Of which a filter wants one at least, in its order; none if it looks at anything else. */
  static List<Existence> anyOf(Expr filter) {
    if (filter instanceof E_Exists present) {
      return List.of(new Existence(present.getElement(), true));
    }
    if (filter instanceof E_NotExists absent) {
      return List.of(new Existence(absent.getElement(), false));
    }
    if (filter instanceof E_LogicalOr either) {
      List<Existence> one = anyOf(either.getArg1());
      List<Existence> other = anyOf(either.getArg2());
      return one.isEmpty() || other.isEmpty()
          ? List.of()
          : Stream.concat(one.stream(), other.stream()).toList();
    }
    return List.of();
  }
}
