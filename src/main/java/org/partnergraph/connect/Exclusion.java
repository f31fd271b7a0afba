package org.partnergraph.connect;

import java.util.BitSet;
import java.util.function.UnaryOperator;

/** A restriction of a search that can be lifted, to see whether it alone hid a connection. */
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
  LENGTH(spec -> spec.hops(Math.min(SearchSpec.MOST_HOPS, 2 * spec.limits().hops())));

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
    };
  }

  /** The search without this restriction, for one of the shortest paths. */
  SearchSpec lifted(SearchSpec spec) {
    return lift.apply(spec).best(1, 1);
  }
}
