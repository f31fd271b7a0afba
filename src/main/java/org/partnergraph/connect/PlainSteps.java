package org.partnergraph.connect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/**
 * Makes the steps of a group of statements, {@code VALUES} of one variable, filters, and {@code
 * BIND} of a variable to another one. The next statement is the one that leaves least to be tried.
 */
final class PlainSteps {

  private final Statements statements;
  private final Places places;
  private final BitSet bound;
  private final List<Step.Match> matches = new ArrayList<>();
  private final Map<Integer, Step.Choice> choices = new TreeMap<>();
  private final List<Step.Copy> copies = new ArrayList<>();
  private final List<Expr> filters = new ArrayList<>();
  private final BitSet chosen = new BitSet();
  private final List<Step> steps = new ArrayList<>();

  /**
   * Of one group.
   *
   * @param bound the variables that every row has before
   */
  PlainSteps(Statements statements, Places places, BitSet bound) {
    this.statements = statements;
    this.places = places;
    this.bound = (BitSet) bound.clone();
  }

  /** In their order; empty if there is anything else in the group. */
  Optional<List<Step>> of(Element element) {
    List<Element> parts =
        element instanceof ElementGroup group ? group.getElements() : List.of(element);
    if (!parts.stream().allMatch(this::add) || !isComplete()) {
      return Optional.empty();
    }
    join();
    copies.forEach(copy -> place(copy, copy.variable()));
    PlainTests tests = new PlainTests(statements, places, bound);
    for (Expr filter : filters) {
      Optional<Predicate<int[]>> test = tests.of(filter);
      if (test.isEmpty()) {
        return Optional.empty();
      }
      steps.add(new Step.Test(test.get()));
    }
    return Optional.of(List.copyOf(steps));
  }

  private boolean add(Element part) {
    if (part instanceof ElementFilter filter) {
      return filters.add(filter.getExpr());
    }
    if (part instanceof ElementPathBlock block) {
      return block.getPattern().getList().stream().allMatch(this::add);
    }
    if (part instanceof ElementData values) {
      return values.getVars().size() == 1 && add(values, values.getVars().get(0));
    }
    return part instanceof ElementBind bind
        && bind.getExpr().isVariable()
        && add(places.of(bind.getVar()), places.of(bind.getExpr().asVar()));
  }

  private boolean add(TriplePath path) {
    if (!path.isTriple()
        || path.getSubject().equals(path.getObject())
        || !isNameOrVariable(path.getSubject())
        || !isNameOrVariable(path.getPredicate())
        || !isNameOrVariable(path.getObject())) {
      return false;
    }
    return matches.add(
        new Step.Match(
            statements,
            places.of(path.getSubject()),
            places.of(path.getPredicate()),
            places.of(path.getObject())));
  }

  private static boolean isNameOrVariable(Node node) {
    return node.isURI() || Var.isVar(node);
  }

  private boolean add(ElementData values, Var variable) {
    List<Node> nodes = values.getRows().stream().map(row -> row.get(variable)).toList();
    if (!nodes.stream().allMatch(node -> node != null && node.isURI())) {
      return false;
    }
    int[] terms = nodes.stream().mapToInt(places.terms()::of).sorted().distinct().toArray();
    int place = places.of(variable);
    return choices.put(place, new Step.Choice(place, terms)) == null;
  }

  /** What is copied must be there before. */
  private boolean add(int variable, int from) {
    return isMatched(from) && copies.add(new Step.Copy(variable, from));
  }

  private boolean isMatched(int variable) {
    return matches.stream().anyMatch(match -> match.mentions(variable));
  }

  /** Whether every row has it after all steps. */
  boolean binds(Var variable) {
    return bound.get(places.of(variable));
  }

  /**
   * What is copied to a variable must not be compared with it, and the properties be known and
   * those of statements.
   */
  private boolean isComplete() {
    return copies.stream().map(Step.Copy::variable).distinct().count() == copies.size()
        && copies.stream().map(Step.Copy::variable).noneMatch(this::isGiven)
        && matches.stream()
            .map(Step.Match::property)
            .allMatch(place -> !place.variable() || choices.containsKey(place.number()))
        && matches.stream()
            .flatMapToInt(match -> Arrays.stream(properties(match)))
            .noneMatch(statements::isFunction);
  }

  private boolean isGiven(int variable) {
    return bound.get(variable) || choices.containsKey(variable) || isMatched(variable);
  }

  private void join() {
    List<Step.Match> left = new ArrayList<>(matches);
    choose(bound::get);
    while (!left.isEmpty()) {
      Step.Match next = left.stream().min(Comparator.comparingLong(this::cost)).orElseThrow();
      left.remove(next);
      choose(variable -> next.property().is(variable));
      steps.add(next);
      Stream.of(next.subject(), next.value())
          .filter(Step.Place::variable)
          .forEach(place -> bound.set(place.number()));
      choose(bound::get);
    }
    choose(variable -> true);
  }

  private void choose(IntPredicate which) {
    choices.forEach(
        (variable, choice) -> {
          if (!chosen.get(variable) && which.test(variable)) {
            chosen.set(variable);
            place(choice, variable);
          }
        });
  }

  private void place(Step step, int variable) {
    steps.add(step);
    bound.set(variable);
  }

  /** About how many rows come of one. */
  private long cost(Step.Match match) {
    if (isBound(match.subject()) || isBound(match.value())) {
      return isBound(match.property()) ? 1 : properties(match).length;
    }
    int from = match.subject().number();
    int to = match.value().number();
    if (!match.value().variable()) {
      return 2 + sum(match, property -> statements.subjects(property).count(to));
    }
    return match.subject().variable()
        ? 2 + sum(match, property -> statements.values(property).size())
        : 2 + sum(match, property -> statements.values(property).count(from));
  }

  private boolean isBound(Step.Place place) {
    return place.variable() && bound.get(place.number());
  }

  private long sum(Step.Match match, IntUnaryOperator size) {
    return Arrays.stream(properties(match)).map(size).asLongStream().sum();
  }

  private int[] properties(Step.Match match) {
    int number = match.property().number();
    Step.Choice choice = match.property().variable() ? choices.get(number) : null;
    return choice == null ? new int[] {number} : choice.terms();
  }
}
