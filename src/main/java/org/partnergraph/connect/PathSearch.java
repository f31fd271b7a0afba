package org.partnergraph.connect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.partnergraph.connect.Outcome.NearestMiss;

/**
 * Finds the best loopless paths. An edge is passed either way; a path is a sequence of nodes, shown
 * with the edge of each hop that means most. All paths of one length are looked at before those of
 * the next, until there are candidates enough; the best of them are the answer.
 */
final class PathSearch {

  private final ConnectionIndex index;
  private final SearchSpec spec;
  private final Rules rules;
  private final Meter meter;
  private final Best best;

  private PathSearch(ConnectionIndex index, SearchSpec spec) {
    this.index = index;
    this.spec = spec;
    this.rules = new Rules(index, spec);
    this.meter = new Meter(spec.limits().work(), spec.limits().time());
    this.best = new Best(new Ranking(index), spec.choice().k(), spec.choice().candidates());
  }

  /** Searches; the same index and the same search give the same answer, unless time was over. */
  static Outcome find(ConnectionIndex index, SearchSpec spec) {
    Outcome found = new PathSearch(index, spec).run();
    return found.paths().isEmpty() && found.limitMet().isEmpty()
        ? found.with(nearestMiss(index, spec))
        : found;
  }

  /** The shortest of the paths that lifting a single restriction brings to light. */
  private static Optional<NearestMiss> nearestMiss(ConnectionIndex index, SearchSpec spec) {
    return Arrays.stream(Exclusion.values())
        .filter(exclusion -> exclusion.restricts(spec))
        .flatMap(exclusion -> miss(index, spec, exclusion).stream())
        .min(Comparator.comparingInt(miss -> miss.path().length()));
  }

  private static Optional<NearestMiss> miss(
      ConnectionIndex index, SearchSpec spec, Exclusion exclusion) {
    Outcome found = new PathSearch(index, exclusion.lifted(spec)).run();
    return found.paths().stream().findFirst().map(path -> new NearestMiss(exclusion, path));
  }

  private Outcome run() {
    index.scratch().lend(scratch -> search(scratch));
    return new Outcome(
        best.paths(), Optional.empty(), meter.limitMet(), rules.undatedLeftOut(), meter.work());
  }

  private Best search(Scratch scratch) {
    Ball source = scratch.ball(0);
    source.start(index.adjacency(), spec.from());
    if (spec.inner().through().length > 0) {
      searchThrough(source, scratch);
    } else {
      searchBothWays(source, scratch);
    }
    return best;
  }

  private void searchBothWays(Ball source, Scratch scratch) {
    Adjacency graph = index.adjacency();
    Ball target = scratch.ball(1);
    target.start(graph, spec.to());
    LayerWalk walk = new LayerWalk(graph, rules, source, target, meter, best, scratch);
    boolean met = false;
    while (source.radius() + target.radius() < spec.limits().hops() && !isDone()) {
      boolean near = source.costOfGrowth() <= target.costOfGrowth();
      Ball grown = near ? source : target;
      met |= grown.grow(graph, rules, near ? target : source, meter);
      if (met && !meter.isSpent()) {
        walk.run();
      } else if (grown.isWhole()) {
        return;
      }
    }
  }

  private void searchThrough(Ball source, Scratch scratch) {
    ThroughWalk walk = new ThroughWalk(index, rules, spec, source, meter, best, scratch);
    int fewest = spec.inner().through().length + 1;
    for (int hops = fewest; hops <= spec.limits().hops() && !isDone(); hops++) {
      walk.run(hops);
    }
  }

  private boolean isDone() {
    return meter.isSpent() || best.isEnough();
  }
}
