package org.partnergraph.connect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.query.Query;

/**
 * A pattern that is joined here, of statements that are read once for all patterns: a store looks
 * for each row of each pattern anew. A row may come several times; otherwise the rows are those of
 * the query.
 */
final class PlainPattern {

  private final Places places;
  private final List<Step> steps;

  private PlainPattern(Places places, List<Step> steps) {
    this.places = places;
    this.steps = steps;
  }

  /**
   * Empty if anything else is asked for than {@link PlainSteps} understands, or a row may lack one
   * of its ends.
   */
  static Optional<PlainPattern> of(Query query, Statements statements) {
    if (!isPlain(query)) {
      return Optional.empty();
    }
    Places places = new Places(statements.terms());
    PlainSteps join = new PlainSteps(statements, places, new BitSet());
    return join.of(query.getQueryPattern())
        .filter(steps -> join.binds(PatternRow.FROM) && join.binds(PatternRow.TO))
        .map(steps -> new PlainPattern(places, steps));
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
    int from = places.of(PatternRow.FROM);
    int to = places.of(PatternRow.TO);
    int bearer = places.of(PatternRow.BEARER);
    int when = places.of(PatternRow.WHEN);
    int[] empty = new int[places.size()];
    Arrays.fill(empty, Terms.NONE);
    Predicate<int[]> join =
        Step.chain(
            steps,
            row -> {
              use.take(row[from], row[to], row[bearer], row[when]);
              return false;
            });
    if (join.test(empty)) {
      throw new IllegalStateException("rows were left");
    }
  }
}
