package org.partnergraph.connect;

import java.util.BitSet;
import java.util.List;

/** Which edges a search may use and which nodes may be inner nodes of its paths. */
final class Rules {

  private final EdgeTable edges;
  private final Window window;
  private final boolean[] used;
  private final boolean[] timeless;
  private final boolean undated;
  private final BitSet closed;
  private final boolean everyNode;
  private final boolean everyEdge;
  private final BitSet leftOut = new BitSet();

  Rules(ConnectionIndex index, SearchSpec spec) {
    this.edges = index.edges();
    this.window = spec.edges().window();
    this.undated = spec.edges().undated();
    this.closed = closed(index.hubs(spec.inner().hubDegree()), spec.inner());
    this.everyNode = closed.isEmpty();
    this.everyEdge = window.isNone() && spec.edges().relations().isEmpty();
    List<EdgeKind> kinds = index.kinds();
    used = new boolean[everyEdge ? 0 : kinds.size()];
    timeless = new boolean[used.length];
    for (int kind = 0; kind < used.length; kind++) {
      used[kind] = spec.edges().uses(kind);
      timeless[kind] = kinds.get(kind).timeless();
    }
  }

  /** Hubs, unless they are to be passed, and what is to be avoided. */
  private static BitSet closed(BitSet hubs, SearchSpec.NodeFilter inner) {
    if (inner.through().length == 0 && inner.avoided().isEmpty()) {
      return hubs;
    }
    BitSet closed = (BitSet) hubs.clone();
    for (int node : inner.through()) {
      closed.clear(node);
    }
    closed.or(inner.avoided());
    return closed;
  }

  boolean allows(int edge) {
    return everyEdge || (used[edges.relation[edge]] && (window.isNone() || holds(edge)));
  }

  private boolean holds(int edge) {
    boolean untold = edges.undated(edge) && !edges.loose.get(edge);
    return untold
        ? undated || timeless[edges.relation[edge]] || leaveOut(edge)
        : edges.mayHold(edge, window);
  }

  private boolean leaveOut(int edge) {
    leftOut.set(edge);
    return false;
  }

  /** How many undated edges were met and not used. */
  int undatedLeftOut() {
    return leftOut.cardinality();
  }

  boolean passable(int node) {
    return everyNode || !closed.get(node);
  }
}
