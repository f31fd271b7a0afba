package org.partnergraph.connect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the best loopless paths. An edge is passed either way; a path is a sequence of nodes, shown
 * with the edge of each hop that means most. All paths of one length are looked at before those of
 * the next, until no longer one can be better than the best so far. Where that takes too long, and
 * in a large graph, it is enough that there are candidates enough: longer paths are many then, and
 * seldom better.
 */
final class PathSearch {

  /** In a graph of no more links, what is best is looked for among longer paths, too. */
  private static final int FEW_LINKS = 50_000;

  private final ConnectionIndex index;
  private final SearchSpec spec;
  private final Rules rules;
  private final Meter meter;
  private final Best best;
  private final long thorough;

  private PathSearch(ConnectionIndex index, SearchSpec spec) {
    this.index = index;
    this.spec = spec;
    this.rules = new Rules(index, spec);
    this.meter = new Meter(spec.limits().work(), spec.limits().time());
    this.best = new Best(index.ranking(), spec.choice().k(), spec.choice().candidates());
    this.thorough = index.edgeCount() > FEW_LINKS ? 0 : spec.choice().thorough();
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
    for (int hops = 1; hops <= spec.limits().hops() && !isDone(hops); hops++) {
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
    for (int hops = fewest; hops <= spec.limits().hops() && !isDone(hops); hops++) {
      walk.run(hops);
    }
  }

  /** Whether paths of so many hops need not be looked at. */
  private boolean isDone(int hops) {
    return meter.isSpent()
        || best.isDecided()
        || best.isEnough() && (meter.work() > thorough || !best.mayTake(hops));
  }
}
