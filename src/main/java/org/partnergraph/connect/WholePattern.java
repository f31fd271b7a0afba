package org.partnergraph.connect;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.PatternVars;

/**
 * A pattern that is read as a whole. A filter asks the store anew for each row whether something
 * holds of it; what is asked of a few, such as what is only planned, is quicker read once and taken
 * away. A row may come several times: to tell, the query would have to keep them all. Otherwise the
 * rows are the same:
 *
 * <pre>
 * FILTER NOT EXISTS { B }                  MINUS { B }
 * FILTER (EXISTS { A } || NOT EXISTS { B })  MINUS { B FILTER NOT EXISTS { A } }
 * </pre>
 *
 * where A and B are plain, and share with the pattern only variables that it always binds.
 */
final class WholePattern {

  private final ElementGroup group;
  private final Set<Var> bound = new HashSet<>();

  private WholePattern(ElementGroup group) {
    this.group = group;
    group.getElements().stream()
        .filter(ElementPathBlock.class::isInstance)
        .forEach(block -> bound.addAll(PatternVars.vars(block)));
  }

  /** The same query for reading all of its rows, some perhaps several times. */
  static Query of(Query pattern) {
    Query copy = pattern.cloneQuery();
    copy.setDistinct(false);
    if (copy.getQueryPattern() instanceof ElementGroup group) {
      copy.setQueryPattern(new WholePattern(group).rewritten());
    }
    return copy;
  }

  private ElementGroup rewritten() {
    ElementGroup kept = new ElementGroup();
    ElementGroup taken = new ElementGroup();
    for (Element element : group.getElements()) {
      Optional<Element> without =
          element instanceof ElementFilter filter ? without(filter.getExpr()) : Optional.empty();
      without.ifPresentOrElse(
          away -> taken.addElement(new ElementMinus(away)), () -> kept.addElement(element));
    }
    taken.getElements().forEach(kept::addElement);
    return kept;
  }

  private Optional<Element> without(Expr filter) {
    if (filter instanceof E_NotExists absent) {
      return Optional.of(absent.getElement()).filter(this::isPlain);
    }
    if (filter instanceof E_LogicalOr either
        && either.getArg1() instanceof E_Exists present
        && either.getArg2() instanceof E_NotExists absent) {
      return Optional.of(absent.getElement())
          .filter(this::isPlain)
          .filter(any -> isPlain(present.getElement()))
          .map(element -> butFor(element, present));
    }
    return Optional.empty();
  }

  private static Element butFor(Element element, E_Exists present) {
    ElementGroup group = new ElementGroup();
    parts(element).forEach(group::addElement);
    group.addElement(new ElementFilter(new E_NotExists(present.getElement())));
    return group;
  }

  private boolean isPlain(Element element) {
    Set<Var> shared = new HashSet<>(PatternVars.vars(group));
    shared.retainAll(PatternVars.vars(element));
    return !shared.isEmpty()
        && bound.containsAll(shared)
        && parts(element).stream()
            .allMatch(part -> part instanceof ElementPathBlock || part instanceof ElementData);
  }

  private static List<Element> parts(Element element) {
    return element instanceof ElementGroup group ? group.getElements() : List.of(element);
  }
}
