package org.partnergraph.store;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;

/** What one write transaction touched: the graphs, subjects and objects of its statements. */
public final class Changes {

  private final Set<Node> graphs = new HashSet<>();
  private final Set<Node> subjects = new HashSet<>();
  private final Set<Node> objects = new HashSet<>();
  private final boolean known;

  /** Of a transaction that has touched nothing yet. */
  public Changes() {
    this(true);
  }

  private Changes(boolean known) {
    this.known = known;
  }

  /** Those of commits that were made elsewhere: anything may have been touched. */
  public static Changes unknown() {
    return new Changes(false);
  }

  /** Whether the sets tell all; else anything may have been touched. */
  public boolean isKnown() {
    return known;
  }

  void touch(Node graph, Node subject, Node object) {
    graphs.add(graph);
    subjects.add(subject);
    if (!object.isLiteral()) {
      objects.add(object);
    }
  }

  /** Subjects of added or deleted statements. */
  public Set<Node> subjects() {
    return Set.copyOf(subjects);
  }

  /** Objects of added or deleted statements, literals left out. */
  public Set<Node> objects() {
    return Set.copyOf(objects);
  }

  /** Names of the graphs in which statements were added or deleted. */
  public Set<Node> graphs() {
    return Set.copyOf(graphs);
  }

  /** Whether nothing was touched. */
  public boolean isEmpty() {
    return graphs.isEmpty();
  }
}
