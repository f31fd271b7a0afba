package org.partnergraph.store.remote;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.partnergraph.store.BusyStoreException;
import org.partnergraph.store.Changes;
import org.partnergraph.store.CommitListener;
import org.partnergraph.store.CommitStep;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.QueryRejectedException;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.Violation;
import org.partnergraph.store.WriterTurn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The commits of a remote store: those made here, one at a time, and those of others, which are
 * noticed by looking.
 */
final class Commits implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
  private static final String RESERVED = "the store needs this term for itself: ";
  private static final long GLANCE_MILLIS = 200;

  private final RemoteReads reads;
  private final Path copies;
  private final Namespaces namespaces;
  private final Heads heads;
  private final Publisher publisher;
  private final Runnable forgetting;
  private final List<CommitStep> steps = new CopyOnWriteArrayList<>();
  private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();
  private final WriterTurn writer = new WriterTurn(WriterTurn.PATIENCE);
  private final LeftHalfway left = new LeftHalfway();
  private volatile Head head;
  // only the one writer touches these
  private @Nullable WorkingCopy copy;
  private Changes changes = Changes.unknown();
  private boolean doubtful; // whether the copy is what the engine has

  /**
   * Of an engine.
   *
   * @param forgetting drops what was read of the commit before
   */
  Commits(Engine engine, Path copies, Namespaces namespaces, Runnable forgetting) {
    this.forgetting = forgetting;
    this.copies = copies;
    CopyFolders.sweep(copies);
    this.reads = new RemoteReads(engine);
    this.namespaces = namespaces;
    this.heads = new Heads(engine, namespaces.base());
    this.publisher = new Publisher(engine, heads);
    this.head = finished(heads.read());
    if (head.version() > 0) {
      heads.requireUnion();
    }
  }

  /** The last commit that is known here. */
  Head head() {
    return head;
  }

  void add(CommitStep step) {
    steps.add(step);
  }

  void add(CommitListener listener) {
    listeners.add(listener);
  }

  /** Looks for commits of others, unless one is being made here. */
  void look() {
    if (!writer.isMine() && writer.tryTake()) {
      try {
        Head now = heads.read();
        complete(now);
        seen(now, Changes.unknown());
      } finally {
        writer.end();
      }
    }
  }

  /** What the open transaction reads and writes. */
  DatasetGraph written() {
    return copied().store().dataset();
  }

  private WorkingCopy copied() {
    WorkingCopy made = copy;
    if (made == null) {
      throw new IllegalStateException("nothing is being written");
    }
    return made;
  }

  /**
   * Begins to write on the data of the last commit.
   *
   * @param context of queries
   */
  void begin(Context context) {
    writer.await();
    doubtful = false;
    try {
      WorkingCopy working = copy == null ? made(context) : copy;
      seen(working.follow(finished(heads.read())), Changes.unknown());
      working.forget();
      working.store().dataset().begin(TxnType.WRITE);
    } catch (RuntimeException | Error e) {
      writer.end();
      throw e;
    }
  }

  private WorkingCopy made(Context context) {
    WorkingCopy made = new WorkingCopy(reads, heads, copies, namespaces);
    made.store().dataset().getContext().putAll(context);
    made.store().beforeCommit(this::publish);
    copy = made;
    return made;
  }

  /** Waits until a large commit of another writer is written, or finishes what it left. */
  private Head finished(Head last) {
    Head now = last;
    while (now.pending().isPresent()) {
      complete(now);
      pause();
      now = heads.read();
    }
    return now;
  }

  private void complete(Head now) {
    if (left.isOf(now)) {
      now.pending().ifPresent(publisher::complete);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(GLANCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** The last step of each commit: what passed all others is written to the engine. */
  private void publish(DatasetGraph data, Changes touched) {
    steps.forEach(step -> step.apply(data, touched));
    WorkingCopy working = copied();
    requireFree(working.delta());
    changes = touched;
    working.shows(published(working));
  }

  private Head published(WorkingCopy working) {
    doubtful = true;
    try {
      return publisher.publish(working.shown(), working.delta());
    } catch (QueryRejectedException e) {
      doubtful = false;
      throw new RefusedCommitException(
          List.of(Violation.of("store-refuses", namespaces.base(), e.reason())));
    } catch (ConflictException e) {
      doubtful = false;
      throw e;
    }
  }

  private void requireFree(Delta delta) {
    List<Violation> reserved =
        delta.added().stream()
            .flatMap(Commits::terms)
            .filter(WireTerms::isReserved)
            .distinct()
            .map(term -> Violation.of("store-reserves", namespaces.base(), RESERVED + term))
            .toList();
    if (!reserved.isEmpty()) {
      throw new RefusedCommitException(reserved);
    }
  }

  private static Stream<Node> terms(Quad quad) {
    return Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  /** Commits what was written; the transaction is over, whatever comes of it. */
  void commit() {
    try {
      copied().store().dataset().commit();
      copied().store().dataset().end();
    } catch (RefusedCommitException | ConflictException e) {
      abort();
      throw e;
    } catch (RuntimeException | Error e) {
      doubtful = true;
      abort();
      throw e;
    }
  }

  /** Tells of what was committed and lets the next writer in; the version that it made. */
  long release() {
    try {
      Head made = copied().shown();
      seen(made, changes);
      return made.version();
    } finally {
      writer.end();
    }
  }

  /**
   * Gives up what was written, and lets the next writer in. The copy shows the commit before, as it
   * did; it is thrown away where the engine may have what it has not, or where it may be damaged:
   * Java closes the files of a thread that is interrupted.
   */
  void abort() {
    try {
      boolean damaged = Thread.currentThread().isInterrupted();
      if (copy != null && (!copy.giveUp() || doubtful || damaged)) {
        copy.close();
        copy = null;
      }
    } finally {
      writer.end();
    }
  }

  private void seen(Head now, Changes touched) {
    Head before = head;
    if (now.isSameCommit(before)) {
      return;
    }
    if (now.version() <= before.version()) {
      LOG.error("the store went back to version {}; restart this process", now.version());
    }
    forgetting.run(); // first: what is read from now on is of this commit at least
    head = now;
    if (before.version() == 0) {
      heads.requireUnion();
    }
    listeners.forEach(listener -> tell(listener, now.version(), touched));
  }

  private static void tell(CommitListener listener, long version, Changes touched) {
    try {
      listener.committed(version, touched);
    } catch (RuntimeException e) {
      LOG.error("a listener failed after version {} was committed", version, e);
    }
  }

  @Override
  public void close() {
    try {
      writer.await();
    } catch (BusyStoreException e) {
      LOG.warn("the working copy of a writer that does not end is left: {}", e.getMessage());
      return;
    }
    try {
      if (copy != null) {
        copy.close();
        copy = null;
      }
    } finally {
      writer.end();
    }
  }
}
