package org.partnergraph.store;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A dataset whose commits are counted and must pass the commit steps, whichever door they come
 * through. The version stands as one statement in the storage's own default graph, which is hidden:
 * queries see the union of the named graphs there, and everything else an empty graph.
 */
final class GuardedDataset extends DatasetGraphWrapper {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedDataset.class);
  private static final Node STORE = NodeFactory.createURI("urn:x-partnergraph:store");
  private static final Node VERSION = NodeFactory.createURI("urn:x-partnergraph:version");
  private static final int DELETED_AT_ONCE = 1_000;

  private final List<CommitStep> steps = new CopyOnWriteArrayList<>();
  private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();
  private final Node derivedGraph;
  // Held from before the transaction can write until its listeners were told: the storage lets the
  // next writer in at the commit, and then versions would be told out of order.
  private final ReentrantLock writer = new ReentrantLock(true);
  private volatile long version;
  // only the one writer touches these
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

  /** The version that the current transaction sees. */
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

  // ---- Transactions

  @Override
  public void begin() {
    begin(TxnType.READ_PROMOTE);
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public void begin(TxnType type) {
    if (type != TxnType.WRITE) {
      super.begin(type);
      return;
    }
    writer.lock();
    try {
      super.begin(type);
    } catch (RuntimeException | Error e) {
      writer.unlock();
      throw e;
    }
  }

  @Override
  public boolean promote() {
    return promoted(super::promote);
  }

  @Override
  public boolean promote(Promote how) {
    return promoted(() -> super.promote(how));
  }

  private boolean promoted(BooleanSupplier promotion) {
    if (transactionMode() == ReadWrite.WRITE) {
      return true;
    }
    writer.lock();
    boolean promoted = false;
    try {
      promoted = promotion.getAsBoolean();
      return promoted;
    } finally {
      if (!promoted) {
        writer.unlock();
      }
    }
  }

  @Override
  public void commit() {
    commitVersion();
  }

  /** Commits, and tells the version that the data has then. */
  long commitVersion() {
    try {
      return transactionMode() == ReadWrite.WRITE && !changes.isEmpty()
          ? commitChanged()
          : commitUnchanged();
    } finally {
      finished();
    }
  }

  private long commitUnchanged() {
    long same = readVersion();
    super.commit();
    return same;
  }

  private long commitChanged() {
    Changes committing = changes;
    runSteps(committing);
    long next = readVersion() + 1;
    get().deleteAny(Quad.defaultGraphIRI, STORE, VERSION, Node.ANY);
    get().add(Quad.defaultGraphIRI, STORE, VERSION, NodeFactoryExtra.intToNode(next));
    super.commit();
    version = next;
    changes = new Changes();
    listeners.forEach(listener -> tell(listener, next, committing));
    return next;
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

  /** The commit stands, whatever a listener makes of it. */
  private static void tell(CommitListener listener, long version, Changes changes) {
    try {
      listener.committed(version, changes);
    } catch (RuntimeException e) {
      LOG.error("a listener failed after version {} was committed", version, e);
    }
  }

  @Override
  public void abort() {
    try {
      super.abort();
    } finally {
      finished();
    }
  }

  @Override
  public void end() {
    try {
      super.end();
    } finally {
      finished();
    }
  }

  private void finished() {
    if (writer.isHeldByCurrentThread() && !isInTransaction()) {
      changes = new Changes();
      writer.unlock();
    }
  }

  // ---- Writing

  @Override
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void add(Node graph, Node subject, Node predicate, Node object) {
    requireWritable(graph, subject);
    if (!get().contains(graph, subject, predicate, object)) {
      touch(graph, subject, object);
      super.add(graph, subject, predicate, object);
    }
  }

  @Override
  public void delete(Quad quad) {
    delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void delete(Node graph, Node subject, Node predicate, Node object) {
    if (contains(graph, subject, predicate, object)) {
      requireWritable(graph, subject);
      touch(graph, subject, object);
      super.delete(graph, subject, predicate, object);
    }
  }

  /**
   * Deletes what matches. The derived graph is left alone where all of it is meant or the pattern
   * is wider than it: it follows from the others at the commit.
   */
  @Override
  public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
    boolean sparing = !inSteps && (isAny(graph) || isAny(subject, predicate, object));
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
    if (transactionMode() == ReadWrite.READ && !promote()) {
      throw new JenaTransactionException("a read transaction cannot write");
    }
    if (!isDerived(graph)) {
      changes.touch(graph, subject, object);
    }
  }

  private void requireWritable(Node graph, Node subject) {
    if (graph == null || !graph.isURI() || isDefault(graph) || Quad.isUnionGraph(graph)) {
      throw refused(
          "named-graphs-only",
          subject,
          "the default graph is the union of the named graphs and cannot be written; name a graph");
    }
    if (isDerived(graph) && !inSteps) {
      throw refused("derived-by-rule", subject, "the derived graph is written by rules only");
    }
  }

  private boolean isDerived(Node graph) {
    return derivedGraph.equals(graph);
  }

  private static boolean isDefault(Node graph) {
    return graph == null || Quad.isDefaultGraph(graph);
  }

  private static RefusedCommitException refused(String rule, Node subject, String message) {
    return new RefusedCommitException(List.of(Violation.of(rule, subject.toString(), message)));
  }

  // ---- Reading: the named graphs only

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node graph) {
    return GraphView.createNamedGraph(this, graph);
  }

  @Override
  public Iterator<Quad> find() {
    return find(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public Iterator<Quad> find(Quad quad) {
    return find(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return isDefault(graph) ? Iter.nullIterator() : get().findNG(graph, subject, predicate, object);
  }

  @Override
  public boolean contains(Quad quad) {
    return contains(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public boolean contains(Node graph, Node subject, Node predicate, Node object) {
    Iterator<Quad> found = find(graph, subject, predicate, object);
    try {
      return found.hasNext();
    } finally {
      Iter.close(found);
    }
  }

  @Override
  public boolean isEmpty() {
    return !contains(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }
}
