package org.partnergraph.connect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.PatternVars;
import org.partnergraph.store.Snapshot;

/**
 * A pattern that is asked of the store, whole: each one of a store elsewhere, and of a store of
 * this process what is no {@link PlainPattern}, such as one with {@code OPTIONAL}, a property path,
 * another graph, or a function of more than terms. A filter asks the store anew for each row
 * whether something holds of it; here that is read once, for all rows, and looked up. A row may
 * come several times: to tell, the query would have to keep them all. Otherwise the rows are those
 * of the pattern.
 *
 * <p>Read once are the filters {@code EXISTS { A }}, {@code NOT EXISTS { B }} and {@code EXISTS { A
 * } || NOT EXISTS { B }}, where A and B are plain and share with the pattern only variables that
 * every row binds and shows; of the last, where A shares nothing but what B shares, and A and B
 * have no variable of their own in common.
 */
final class WholePattern {

  private final Query rows;
  private final List<Condition> conditions;

  private WholePattern(Query rows, List<Condition> conditions) {
    this.rows = rows;
    this.conditions = List.copyOf(conditions);
  }

  /** What a row must be among, or must not be. */
  private record Condition(List<Var> variables, Query values, boolean wanted) {

    Known read(Snapshot snapshot) {
      Set<Object> known = new HashSet<>();
      try (QueryExec execution = snapshot.query(values, BindingFactory.empty())) {
        execution.select().forEachRemaining(row -> known.add(PatternRow.key(variables, row::get)));
      }
      return new Known(this, known);
    }
  }

  /** A condition whose values are read. */
  private record Known(Condition condition, Set<Object> values) {

    boolean allows(PatternRow row) {
      Object key = PatternRow.key(condition.variables, row::get);
      return values.contains(key) == condition.wanted;
    }
  }

  static WholePattern of(Query pattern) {
    Query rows = pattern.cloneQuery();
    rows.setDistinct(false);
    List<Condition> conditions = new ArrayList<>();
    if (rows.getQueryPattern() instanceof ElementGroup group) {
      Filters filters = new Filters(group, rows.getProjectVars());
      ElementGroup kept = new ElementGroup();
      for (Element element : group.getElements()) {
        Optional<Condition> condition =
            element instanceof ElementFilter filter
                ? filters.condition(filter.getExpr())
                : Optional.empty();
        condition.ifPresentOrElse(conditions::add, () -> kept.addElement(element));
      }
      rows.setQueryPattern(kept);
    }
    return new WholePattern(rows, conditions);
  }

  /** How many filters are read once: for tests, as the rows do not tell it. */
  int conditions() {
    return conditions.size();
  }

  /** All rows, some perhaps several times. */
  void read(Snapshot snapshot, Consumer<PatternRow> use) {
    List<Known> known = conditions.stream().map(one -> one.read(snapshot)).toList();
    try (QueryExec execution = snapshot.query(rows, BindingFactory.empty())) {
      execution
          .select()
          .forEachRemaining(
              binding -> {
                PatternRow row = PatternRow.of(binding);
                if (row != null && known.stream().allMatch(one -> one.allows(row))) {
                  use.accept(row);
                }
              });
    }
  }

  /** The filters of one pattern. */
  private static final class Filters {

    private final Set<Var> all;
    private final Set<Var> usable = new HashSet<>();

    Filters(ElementGroup group, List<Var> shown) {
      all = Set.copyOf(PatternVars.vars(group));
      group.getElements().stream()
          .filter(ElementPathBlock.class::isInstance)
          .forEach(block -> usable.addAll(PatternVars.vars(block)));
      usable.retainAll(shown);
    }

    Optional<Condition> condition(Expr filter) {
      List<Existence> any = Existence.anyOf(filter);
      if (any.size() == 1) {
        return condition(any.get(0), List.of());
      }
      if (any.size() == 2
          && any.get(0).wanted()
          && !any.get(1).wanted()
          && isApart(any.get(0).element(), any.get(1).element())) {
        Element without = new ElementFilter(new E_NotExists(any.get(0).element()));
        return condition(any.get(1), List.of(without));
      }
      return Optional.empty();
    }

    private Optional<Condition> condition(Existence existence, List<Element> more) {
      Element element = existence.element();
      if (!isPlain(element)) {
        return Optional.empty();
      }
      ElementGroup group = new ElementGroup();
      parts(element).forEach(group::addElement);
      more.forEach(group::addElement);
      List<Var> shared =
          shared(element).stream().sorted(Comparator.comparing(Var::getVarName)).toList();
      Query values = QueryFactory.make();
      values.setQuerySelectType();
      values.setDistinct(true);
      shared.forEach(values::addResultVar);
      values.setQueryPattern(group);
      return Optional.of(new Condition(shared, values, existence.wanted()));
    }

    private boolean isApart(Element present, Element absent) {
      Set<Var> common = new HashSet<>(PatternVars.vars(present));
      common.retainAll(PatternVars.vars(absent));
      return isPlain(present)
          && shared(absent).containsAll(shared(present))
          && all.containsAll(common);
    }

    private Set<Var> shared(Element element) {
      return PatternVars.vars(element).stream().filter(all::contains).collect(Collectors.toSet());
    }

    private boolean isPlain(Element element) {
      Set<Var> shared = shared(element);
      return !shared.isEmpty()
          && usable.containsAll(shared)
          && parts(element).stream()
              .allMatch(part -> part instanceof ElementPathBlock || part instanceof ElementData);
    }

    private static List<Element> parts(Element element) {
      return element instanceof ElementGroup group ? group.getElements() : List.of(element);
    }
  }
}
