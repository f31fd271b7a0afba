package org.partnergraph.connect;

import org.apache.jena.graph.Node;
import org.partnergraph.store.Snapshot;

/**
 * Whether links of an index are still said in a snapshot: an index follows its store after a while,
 * and what was withdrawn meanwhile is not shown.
 */
record Presence(ConnectionIndex index, Snapshot snapshot) {

  boolean of(int edge) {
    return index.dataVersion() == snapshot.version()
        || (isSaid(index.from(edge)) && isSaid(index.to(edge)) && isBorne(edge));
  }

  private boolean isSaid(int node) {
    return snapshot.isSubject(index.node(node));
  }

  private boolean isBorne(int edge) {
    var bearers = index.grounds().of(edge).bearers();
    return bearers.isEmpty() || bearers.stream().anyMatch((Node one) -> snapshot.isSubject(one));
  }
}
