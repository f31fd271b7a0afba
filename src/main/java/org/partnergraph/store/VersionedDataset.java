package org.partnergraph.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A dataset whose commits are counted and must pass the commit steps, whichever door they come
 * through. The version and the time of its commit stand as statements in the storage's own default
 * graph.
 */
abstract class VersionedDataset extends NamedGraphs {

  private static final Logger LOG = LoggerFactory.getLogger(VersionedDataset.class);
  private static final Node STORE = NodeFactory.createURI("urn:x-partnergraph:store");
  private static final Node VERSION = NodeFactory.createURI("urn:x-partnergraph:version");
  private static final Node COMMITTED = NodeFactory.createURI("urn:x-partnergraph:committed");

  private final List<CommitStep> steps = new CopyOnWriteArrayList<>();
  private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();
  // Held from before the transaction can write until its listeners were told: the storage lets the
  // next writer in at the commit, and then versions would be told out of order.
  private final WriterTurn writer;
  private volatile long version;
  // only the one writer touches these
  private Changes changes = new Changes();
  private boolean inSteps;

  VersionedDataset(DatasetGraph storage, Duration patience) {
    super(storage);
    writer = new WriterTurn(patience);
    version = storage.calculateRead(this::readVersion);
  }

  /** What the current write transaction touched; a promotable read becomes one by asking. */
  final Changes changes() {
    if (transactionMode() == ReadWrite.READ && !promote()) {
      throw new JenaTransactionException("a read transaction cannot write");
    }
    return changes;
  }

  /** Whether the commit steps are at work. */
  final boolean isInSteps() {
    return inSteps;
  }

  long version() {
    return version;
  }

  /** The version that the current transaction sees. */
  long readVersion() {
    return record(VERSION).map(v -> ((Number) v.getLiteralValue()).longValue()).orElse(0L);
  }

  /** When that version was committed; empty in a store that was last written before it was kept. */
  Optional<Instant> readCommitted() {
    return record(COMMITTED).map(time -> Instant.parse(time.getLiteralLexicalForm()));
  }

  private Optional<Node> record(Node property) {
    Iterator<Quad> found = get().find(Quad.defaultGraphIRI, STORE, property, Node.ANY);
    try {
      return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
    } finally {
      Iter.close(found);
    }
  }

  private static void record(DatasetGraph storage, Node property, Node value) {
    storage.deleteAny(Quad.defaultGraphIRI, STORE, property, Node.ANY);
    storage.add(Quad.defaultGraphIRI, STORE, property, value);
  }

  /** Notes in a storage which version it holds. */
  static void stamp(DatasetGraph storage, long version, Optional<Instant> committed) {
    record(storage, VERSION, NodeFactoryExtra.intToNode(version));
    storage.deleteAny(Quad.defaultGraphIRI, STORE, COMMITTED, Node.ANY);
    committed.ifPresent(at -> record(storage, COMMITTED, time(at)));
  }

  void addStep(CommitStep step) {
    steps.add(step);
  }

  void addListener(CommitListener listener) {
    listeners.add(listener);
  }

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
    writer.await();
    try {
      super.begin(type);
    } catch (RuntimeException | Error e) {
      writer.end();
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
    writer.await();
    boolean promoted = false;
    try {
      promoted = promotion.getAsBoolean();
      return promoted;
    } finally {
      if (!promoted) {
        writer.end();
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
    runSteps(changes);
    return commit(readVersion() + 1, Optional.of(Instant.now()));
  }

  private long commit(long next, Optional<Instant> committed) {
    Changes committing = changes;
    stamp(get(), next, committed);
    super.commit();
    version = next;
    changes = new Changes();
    listeners.forEach(listener -> tell(listener, next, committing));
    return next;
  }

  /** Writes what was committed elsewhere, as it was there: no step looks at it. */
  void adopt(long as, Optional<Instant> committed, Consumer<? super DatasetGraph> work) {
    begin(TxnType.WRITE);
    inSteps = true;
    try {
      work.accept(this);
      commit(as, committed);
    } catch (RuntimeException | Error e) {
      if (isInTransaction()) {
        abort();
      }
      throw e;
    } finally {
      inSteps = false;
      end();
    }
  }

  /** In whole seconds, as precise as HTTP is. */
  private static Node time(Instant time) {
    String text = time.truncatedTo(ChronoUnit.SECONDS).toString();
    return NodeFactory.createLiteralDT(text, XSDDatatype.XSDdateTime);
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
    if (writer.isMine() && !isInTransaction()) {
      changes = new Changes();
      writer.end();
    }
  }
}
