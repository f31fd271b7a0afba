package org.partnergraph.store;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The dataset of a store: notes what each transaction touches, and refuses statements that name no
 * graph or meddle with what rules derive.
 */
final class GuardedDataset extends VersionedDataset {

  private static final int DELETED_AT_ONCE = 1_000;

  private final Node derivedGraph;
  private final Optional<DiskSpace> disk;

  /**
   * Over a storage.
   *
   * @param disk on which it is; empty if it is in memory
   * @param patience how long a writer waits for others
   */
  GuardedDataset(
      DatasetGraph storage, Node derivedGraph, Optional<DiskSpace> disk, Duration patience) {
    super(storage, patience);
    this.derivedGraph = derivedGraph;
    this.disk = disk;
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    requireWritable(graph, subject);
    Node kept = StoredTerm.of(object);
    if (!get().contains(graph, subject, predicate, kept)) {
      touch(graph, subject, kept);
      super.add(graph, subject, predicate, kept);
    }
  }

  @Override
  public void delete(Quad quad) {
    delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    if (isDefault(graph) || contains(graph, subject, predicate, object)) {
      requireWritable(graph, subject);
      touch(graph, subject, object);
      super.delete(graph, subject, predicate, StoredTerm.of(object));
    }
  }

  /**
   * Deletes what matches. The derived graph is left alone where all of it is meant or the pattern
   * is wider than it: it follows from the others at the commit.
   */
  @Override
  public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
    boolean sparing = !isInSteps() && (isAny(graph) || isAny(subject, predicate, object));
    List<Quad> found;
    do {
      found = some(Quad.create(graph, subject, predicate, object), sparing);
      found.forEach(this::delete);
    } while (found.size() == DELETED_AT_ONCE);
  }

  private List<Quad> some(Quad pattern, boolean sparing) {
    Iterator<Quad> found =
        Iter.filter(find(pattern), quad -> !(sparing && isDerived(quad.getGraph())));
    try {
      return Iter.take(found, DELETED_AT_ONCE);
    } finally {
      Iter.close(found);
    }
  }

  private static boolean isAny(Node... pattern) {
    return Stream.of(pattern).allMatch(Node.ANY::equals);
  }

  @Override
  public void removeGraph(Node graph) {
    deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public void addGraph(Node graph, Graph content) {
    List<Quad> quads = content.find().mapWith(t -> Quad.create(graph, t)).toList();
    removeGraph(graph);
    quads.forEach(this::add);
  }

  @Override
  public void clear() {
    deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  /** Notes a change. What the commit steps derive is not a change of its own. */
  private void touch(Node graph, Node subject, Node object) {
    Changes touched = changes();
    disk.ifPresent(touched.isEmpty() ? DiskSpace::require : space -> space.written(object));
    if (!isDerived(graph)) {
      touched.touch(graph, subject, object);
    }
  }

  private void requireWritable(Node graph, Node subject) {
    if (graph == null || !graph.isURI() || isDefault(graph) || Quad.isUnionGraph(graph)) {
      throw refused(
          "named-graphs-only",
          subject,
          "the default graph is the union of the named graphs and cannot be written; name a graph");
    }
    if (isDerived(graph) && !isInSteps()) {
      throw refused("derived-by-rule", subject, "the derived graph is written by rules only");
    }
  }

  private boolean isDerived(Node graph) {
    return derivedGraph.equals(graph);
  }

  private static RefusedCommitException refused(String rule, Node subject, String message) {
    return new RefusedCommitException(List.of(Violation.of(rule, subject.toString(), message)));
  }
}
