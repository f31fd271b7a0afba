package org.partnergraph.connect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A path that is there if a restriction is lifted.
 *
 * @param hiddenBy the restriction
 */
record NearestMiss(Exclusion hiddenBy, FoundPath path) {

  /** What several restrictions hide comes late, common documents last; then the shorter path. */
  private static final Comparator<NearestMiss> NEAREST =
      Comparator.comparing((NearestMiss miss) -> miss.hiddenBy == Exclusion.DOCUMENTS)
          .thenComparing(miss -> miss.hiddenBy == Exclusion.SEVERAL)
          .thenComparingInt(miss -> miss.path.length());

  /**
   * The nearest of the paths that lifting restrictions brings to light; if there is none, one over
   * documents that all of them together hid.
   */
  static Outcome lookFor(Outcome nothing, ConnectionIndex index, SearchSpec spec) {
    List<Lifted> looks =
        Arrays.stream(Exclusion.values())
            .filter(exclusion -> exclusion.restricts(spec))
            .map(exclusion -> Lifted.of(exclusion, index, spec))
            .toList();
    boolean found = looks.stream().anyMatch(look -> look.miss().isPresent());
    return nearest(
        nothing,
        found || spec.edges().documents()
            ? looks
            : Stream.concat(
                    looks.stream(),
                    Stream.of(Lifted.of(Exclusion.SEVERAL, index, spec.allowing(true))))
                .toList());
  }

  /** Nothing, and the path that is there without a restriction that nothing can fulfil. */
  static Outcome without(Exclusion exclusion, ConnectionIndex index, SearchSpec spec) {
    Outcome nothing = new Outcome(List.of(), Optional.empty(), Optional.empty(), 0, 0);
    return nearest(nothing, List.of(Lifted.of(exclusion, index, spec)));
  }

  /** A limit that ended a look where none found anything is told. */
  private static Outcome nearest(Outcome nothing, List<Lifted> looks) {
    Optional<NearestMiss> miss = looks.stream().flatMap(look -> look.miss().stream()).min(NEAREST);
    Optional<Limit> met =
        looks.stream()
            .filter(look -> miss.isEmpty())
            .flatMap(look -> look.found.limitMet().stream())
            .findFirst();
    long work = looks.stream().mapToLong(look -> look.found.work()).sum();
    return new Outcome(List.of(), miss, met, nothing.undatedLeftOut(), nothing.work() + work);
  }

  /** What is found where one restriction is lifted. */
  private record Lifted(Exclusion exclusion, Outcome found) {

    static Lifted of(Exclusion exclusion, ConnectionIndex index, SearchSpec spec) {
      return new Lifted(exclusion, PathSearch.paths(index, exclusion.lifted(spec)));
    }

    Optional<NearestMiss> miss() {
      return found.paths().stream().findFirst().map(path -> new NearestMiss(exclusion, path));
    }
  }
}
