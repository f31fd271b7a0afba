package org.partnergraph.connect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * A path that is there if one restriction is lifted.
 *
 * @param hiddenBy the restriction
 */
record NearestMiss(Exclusion hiddenBy, FoundPath path) {

  /** Common documents come last, then the shorter path comes first. */
  private static final Comparator<NearestMiss> NEAREST =
      Comparator.comparing((NearestMiss miss) -> miss.hiddenBy == Exclusion.DOCUMENTS)
          .thenComparingInt(miss -> miss.path.length());

  /** The nearest of the paths that lifting a single restriction brings to light. */
  static Optional<NearestMiss> of(ConnectionIndex index, SearchSpec spec) {
    return Arrays.stream(Exclusion.values())
        .filter(exclusion -> exclusion.restricts(spec))
        .flatMap(exclusion -> behind(exclusion, index, spec).stream())
        .min(NEAREST);
  }

  private static Optional<NearestMiss> behind(
      Exclusion exclusion, ConnectionIndex index, SearchSpec spec) {
    return PathSearch.paths(index, exclusion.lifted(spec)).paths().stream()
        .findFirst()
        .map(path -> new NearestMiss(exclusion, path));
  }
}
