package org.partnergraph.connect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    this.best = new Best(index.ranking(), spec.choice().k(), spec.choice().candidates());
  }

  /** Searches; the same index and the same search give the same answer, unless time was over. */
  static Outcome find(ConnectionIndex index, SearchSpec spec) {
    Outcome found = paths(index, spec);
    return found.paths().isEmpty() && found.limitMet().isEmpty()
        ? NearestMiss.lookFor(found, index, spec)
        : found;
  }

  /** Searches, without a look at what restrictions hide. */
  static Outcome paths(ConnectionIndex index, SearchSpec spec) {
    PathSearch search = new PathSearch(index, spec);
    Outcome real = search.run();
    boolean more = real.limitMet().isEmpty() && real.paths().size() < spec.choice().k();
    return more && spec.edges().documents()
        ? withDocuments(index, search.meter.rest(spec), real)
        : real;
  }

  /** Every real link comes before any common document; all real ones were found before. */
  private static Outcome withDocuments(ConnectionIndex index, SearchSpec spec, Outcome real) {
    ConnectionIndex wider = index.withDocuments();
    Outcome all = new PathSearch(wider, spec).run();
    List<FoundPath> paths =
        Stream.concat(
                real.paths().stream(),
                all.paths().stream()
                    .filter(wider::usesDocument)
                    .map(FoundPath::sharingOnlyDocuments))
            .limit(spec.choice().k())
            .toList();
    return new Outcome(
        paths, Optional.empty(), all.limitMet(), all.undatedLeftOut(), real.work() + all.work());
  }

  private Outcome run() {
    index.scratch().lend(scratch -> search(scratch));
    return new Outcome(
        best.paths(), Optional.empty(), meter.limitMet(), rules.undatedLeftOut(), meter.work());
  }

  private Best search(Scratch scratch) {
    Ball source = scratch.ball(0);
    source.start(spec.from());
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
    target.start(spec.to());
    LayerWalk walk = new LayerWalk(graph, rules, source, target, meter, best, scratch);
    boolean met = false;
    while (source.radius() + target.radius() < spec.limits().hops() && !isDone()) {
      boolean near = source.costOfGrowth(graph) <= target.costOfGrowth(graph);
      Ball grown = near ? source : target;
      boolean touched = grown.grow(graph, rules, near ? target : source, meter, best.takesFirst());
      if ((met || touched) && !meter.isSpent()) {
        walk.run();
        met = true;
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
