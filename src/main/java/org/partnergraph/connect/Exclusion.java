package org.partnergraph.connect;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A restriction of a search that can be lifted, to see whether it hid a connection. */
enum Exclusion {
  /** Undated links are out where a window is asked for. */
  UNDATED(spec -> spec.within(spec.edges().window(), true)),
  /** Links known to lie outside the window are out. */
  WINDOW(spec -> spec.within(Window.NONE, true)),
  /** Only some relations are used. */
  RELATIONS(spec -> spec.using(new BitSet())),
  /** Some nodes are avoided. */
  AVOIDED(spec -> spec.avoiding(new BitSet())),
  /** Every path must pass some nodes. */
  THROUGH(spec -> spec.through(new int[0])),
  /** Hubs are no stepping stones. */
  HUBS(spec -> spec.hubsAbove(Integer.MAX_VALUE)),
  /** Paths are no longer than asked for. */
  LENGTH(spec -> spec.hops(SearchSpec.MOST_HOPS)),
  /**
   * All that the question itself asks for, and the length; told where no single one hid it, even if
   * documents must be allowed besides.
   */
  SEVERAL(
      spec ->
          LENGTH.lift.apply(
              spec.within(Window.NONE, true).using(new BitSet()).avoiding(new BitSet()).through())),
  /** What documents have in common is no link: told only where no real link was hidden. */
  DOCUMENTS(spec -> spec.allowing(true));

  /** What a question itself restricts, besides the length. */
  private static final Set<Exclusion> ASKED = EnumSet.of(WINDOW, RELATIONS, AVOIDED, THROUGH);

  private final UnaryOperator<SearchSpec> lift;

  Exclusion(UnaryOperator<SearchSpec> lift) {
    this.lift = lift;
  }

  /** Whether the search is restricted so. */
  boolean restricts(SearchSpec spec) {
    return switch (this) {
      case UNDATED -> !spec.edges().window().isNone() && !spec.edges().undated();
      case WINDOW -> !spec.edges().window().isNone();
      case RELATIONS -> !spec.edges().relations().isEmpty();
      case AVOIDED -> !spec.inner().avoided().isEmpty();
      case THROUGH -> spec.inner().through().length > 0;
      case HUBS -> spec.inner().hubDegree() < Integer.MAX_VALUE;
      case LENGTH -> spec.limits().hops() < SearchSpec.MOST_HOPS;
      case SEVERAL -> ASKED.stream().anyMatch(asked -> asked.restricts(spec));
      case DOCUMENTS -> !spec.edges().documents();
    };
  }

  /**
   * The search without this restriction, for one of the shortest paths; all such searches together
   * may look at as much and take as long as the restricted one.
   */
  SearchSpec lifted(SearchSpec spec) {
    int all = values().length + 1; // the last look lifts nearly all of them
    SearchSpec.Limits limits = spec.limits();
    return lift.apply(spec).best(1, 1).limited(limits.work() / all, limits.time().dividedBy(all));
  }
}
