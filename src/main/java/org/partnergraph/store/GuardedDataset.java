package org.partnergraph.store;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/**
 * A dataset whose commits are counted and must pass the commit steps, whichever door they come
 * through. The version stands as one statement in the storage's own default graph, which the union
 * hides; nothing else may be written there.
 */
final class GuardedDataset extends DatasetGraphWrapper {

  private static final Node STORE = NodeFactory.createURI("urn:x-partnergraph:store");
  private static final Node VERSION = NodeFactory.createURI("urn:x-partnergraph:version");

  private final List<CommitStep> steps = new CopyOnWriteArrayList<>();
  private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();
  private volatile long version;
  private final Node derivedGraph;
  // only the one writer touches these, between begin(WRITE) and end()
  private Changes changes = new Changes();
  private boolean inSteps;

  GuardedDataset(DatasetGraph storage, Node derivedGraph) {
    super(storage);
    this.derivedGraph = derivedGraph;
    version = storage.calculateRead(this::readVersion);
  }

  long version() {
    return version;
  }

  long readVersion() {
    Iterator<Quad> found = get().find(Quad.defaultGraphIRI, STORE, VERSION, Node.ANY);
    try {
      return found.hasNext()
          ? ((Number) found.next().getObject().getLiteralValue()).longValue()
          : 0;
    } finally {
      Iter.close(found);
    }
  }

  void addStep(CommitStep step) {
    steps.add(step);
  }

  void addListener(CommitListener listener) {
    listeners.add(listener);
  }

  @Override
  public void begin(TxnType type) {
    super.begin(type);
    changes = type == TxnType.READ ? changes : new Changes();
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public void commit() {
    if (transactionMode() != ReadWrite.WRITE || changes.isEmpty()) {
      super.commit();
      return;
    }
    Changes committing = changes;
    runSteps(committing);
    long next = readVersion() + 1;
    get().deleteAny(Quad.defaultGraphIRI, STORE, VERSION, Node.ANY);
    get().add(Quad.defaultGraphIRI, STORE, VERSION, NodeFactoryExtra.intToNode(next));
    super.commit();
    version = next;
    listeners.forEach(listener -> listener.committed(next, committing));
  }

  /** A step that refuses ends the transaction: no caller can leave it open. */
  private void runSteps(Changes committing) {
    inSteps = true;
    try {
      steps.forEach(step -> step.apply(this, committing));
    } catch (RuntimeException | Error e) {
      super.abort();
      throw e;
    } finally {
      inSteps = false;
    }
  }

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    if (!get().contains(graph, subject, predicate, object)) {
      touch(graph, subject);
      super.add(graph, subject, predicate, object);
    }
  }

  @Override
  public void delete(Quad quad) {
    delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    if (get().contains(graph, subject, predicate, object)) {
      touch(graph, subject);
      super.delete(graph, subject, predicate, object);
    }
  }

  @Override
  public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
    if (Quad.isDefaultGraph(graph)) {
      return;
    }
    Iter.toList(get().findNG(graph, subject, predicate, object)).forEach(this::delete);
  }

  @Override
  public void removeGraph(Node graph) {
    deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public void addGraph(Node graph, Graph content) {
    removeGraph(graph);
    content.find().forEach(t -> add(Quad.create(graph, t)));
  }

  @Override
  public void clear() {
    deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node graph) {
    return GraphView.createNamedGraph(this, graph);
  }

  /** Notes a change. What the commit steps derive is not a change of its own. */
  private void touch(Node graph, Node subject) {
    if (graph == null || Quad.isDefaultGraph(graph)) {
      throw refused(
          "named-graphs-only",
          subject,
          "the default graph is the union of the named graphs and cannot be written; name a graph");
    }
    if (!graph.equals(derivedGraph)) {
      changes.touch(graph, subject);
    } else if (!inSteps) {
      throw refused("derived-by-rule", subject, "the derived graph is written by rules only");
    }
  }

  private static RefusedCommitException refused(String rule, Node subject, String message) {
    return new RefusedCommitException(List.of(Violation.of(rule, subject.toString(), message)));
  }
}
