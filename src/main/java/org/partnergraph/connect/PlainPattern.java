package org.partnergraph.connect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * A pattern that is joined here, of statements that are read once for all patterns: a store looks
 * for each row of each pattern anew. A row may come several times; otherwise the rows are those of
 * the query.
 */
final class PlainPattern {

  /** What is joined one after the other; of a {@code UNION}, each branch with all around it. */
  private final List<Join> joins;

  private PlainPattern(List<Join> joins) {
    this.joins = joins;
  }

  private record Join(Places places, List<Step> steps) {

    static Optional<Join> of(Element group, Statements statements) {
      Places places = new Places(statements.terms());
      PlainSteps join = new PlainSteps(statements, places, new BitSet());
      return join.of(group)
          .filter(steps -> join.binds(PatternRow.FROM) && join.binds(PatternRow.TO))
          .map(steps -> new Join(places, steps));
    }
  }

  /**
   * Empty if anything else is asked for than {@link PlainSteps} understands and one {@code UNION}
   * of statements, or a row may lack one of its ends.
   */
  static Optional<PlainPattern> of(Query query, Statements statements) {
    if (!isPlain(query)) {
      return Optional.empty();
    }
    List<Element> groups = branches(query.getQueryPattern());
    List<Join> joins =
        groups.stream().flatMap(group -> Join.of(group, statements).stream()).toList();
    return joins.size() == groups.size() ? Optional.of(new PlainPattern(joins)) : Optional.empty();
  }

  /** One group for each branch of the first union: what is joined and filtered goes through it. */
  private static List<Element> branches(Element pattern) {
    List<Element> parts =
        pattern instanceof ElementGroup group ? group.getElements() : List.of(pattern);
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof ElementUnion union
          && union.getElements().stream().allMatch(PlainPattern::isOfStatements)) {
        int place = i;
        return union.getElements().stream().map(branch -> with(parts, place, branch)).toList();
      }
    }
    return List.of(pattern);
  }

  /** What else a branch has would see what stands around it, if it stood there. */
  private static boolean isOfStatements(Element branch) {
    return branch instanceof ElementGroup group
        && group.getElements().stream()
            .allMatch(part -> part instanceof ElementPathBlock || part instanceof ElementData);
  }

  private static Element with(List<Element> parts, int place, Element branch) {
    ElementGroup group = new ElementGroup();
    parts.subList(0, place).forEach(group::addElement);
    ((ElementGroup) branch).getElements().forEach(group::addElement);
    parts.subList(place + 1, parts.size()).forEach(group::addElement);
    return group;
  }

  private static boolean isPlain(Query query) {
    return query.isSelectType()
        && query.getProject().getExprs().isEmpty()
        && !query.hasGroupBy()
        && !query.hasHaving()
        && !query.hasAggregators()
        && !query.hasLimit()
        && !query.hasOffset()
        && !query.hasValues()
        && !query.hasDatasetDescription();
  }

  /** All rows, some perhaps several times. */
  void read(PatternRow.Use use) {
    joins.forEach(join -> read(join, use));
  }

  private static void read(Join join, PatternRow.Use use) {
    Places places = join.places();
    int from = places.of(PatternRow.FROM);
    int to = places.of(PatternRow.TO);
    int bearer = places.of(PatternRow.BEARER);
    int when = places.of(PatternRow.WHEN);
    int[] empty = new int[places.size()];
    Arrays.fill(empty, Terms.NONE);
    Predicate<int[]> rows =
        Step.chain(
            join.steps(),
            row -> {
              use.take(row[from], row[to], row[bearer], row[when]);
              return false;
            });
    if (rows.test(empty)) {
      throw new IllegalStateException("rows were left");
    }
  }
}
