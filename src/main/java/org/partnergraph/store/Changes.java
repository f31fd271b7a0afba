package org.partnergraph.store;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The subjects and graphs that one write transaction touched. */
public final class Changes {

  private final Set<Node> subjects = new HashSet<>();
  private final Set<Node> graphs = new HashSet<>();

  void touch(Node graph, Node subject) {
    graphs.add(graph);
    subjects.add(subject);
  }

  /** Subjects of added or deleted statements. */
  public Set<Node> subjects() {
    return Set.copyOf(subjects);
  }

  /** Names of the graphs in which statements were added or deleted. */
  public Set<Node> graphs() {
    return Set.copyOf(graphs);
  }

  /** Whether nothing was touched. */
  public boolean isEmpty() {
    return subjects.isEmpty();
  }
}
