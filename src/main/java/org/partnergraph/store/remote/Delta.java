package org.partnergraph.store.remote;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * What a commit changes.
 *
 * @param added statements that are there after it and not before
 * @param removed statements that are there before it and not after
 */
record Delta(Set<Quad> added, Set<Quad> removed) {

  static Delta empty() {
    return new Delta(new LinkedHashSet<>(), new LinkedHashSet<>());
  }

  void add(Quad quad) {
    if (!removed.remove(quad)) {
      added.add(quad);
    }
  }

  void remove(Quad quad) {
    if (!added.remove(quad)) {
      removed.add(quad);
    }
  }

  int size() {
    return added.size() + removed.size();
  }

  boolean isEmpty() {
    return size() == 0;
  }

  /** The graphs of all these statements. */
  Set<Node> graphs() {
    Set<Node> graphs = new TreeSet<>(java.util.Comparator.comparing(Node::toString));
    added.forEach(quad -> graphs.add(quad.getGraph()));
    removed.forEach(quad -> graphs.add(quad.getGraph()));
    return graphs;
  }
}
