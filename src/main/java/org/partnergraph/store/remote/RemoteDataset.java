package org.partnergraph.store.remote;

import java.util.Objects;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.jspecify.annotations.Nullable;

/**
 * The dataset of a remote store. Who reads sees the engine; who writes sees the working copy, which
 * becomes the engine's at the commit.
 */
final class RemoteDataset extends DatasetGraphWrapper {

  private final Engine engine;
  private final Commits commits;
  private final ThreadLocal<@Nullable Transaction> open = new ThreadLocal<>();

  RemoteDataset(Engine engine, RemoteReads reads, Commits commits) {
    super(reads, new Context());
    this.engine = engine;
    this.commits = commits;
    getContext().set(TDB2.symUnionDefaultGraph, true); // for the working copy
  }

  Engine engine() {
    return engine;
  }

  boolean isWriting() {
    Transaction begun = open.get();
    return begun != null && begun.writing();
  }

  /** What the present transaction reads. */
  DatasetGraph seen() {
    return get();
  }

  @Override
  protected DatasetGraph get() {
    return isWriting() ? commits.written() : super.get();
  }

  /** For what writes: a transaction that can becomes one that does. */
  @Override
  protected DatasetGraph getW() {
    if (!isWriting() && !promote()) {
      throw new JenaTransactionException("a read transaction cannot write");
    }
    return get();
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
    if (open.get() != null) {
      throw new JenaTransactionException("transactions cannot be nested");
    }
    if (type == TxnType.WRITE) {
      commits.begin(getContext());
    }
    open.set(new Transaction(type, type == TxnType.WRITE, commits.head()));
  }

  @Override
  public boolean promote() {
    return isWriting()
        || promote(
            begun().type() == TxnType.READ_COMMITTED_PROMOTE
                ? Promote.READ_COMMITTED
                : Promote.ISOLATED);
  }

  @Override
  public boolean promote(Promote how) {
    Transaction begun = begun();
    if (begun.writing()) {
      return true;
    }
    if (begun.type() == TxnType.READ) {
      return false;
    }
    commits.begin(getContext());
    if (how == Promote.ISOLATED && !commits.head().isSameCommit(begun.commit())) {
      commits.abort();
      return false;
    }
    open.set(begun.promoted());
    return true;
  }

  private Transaction begun() {
    Transaction begun = open.get();
    if (begun == null) {
      throw new JenaTransactionException("not in a transaction");
    }
    return begun;
  }

  @Override
  public void commit() {
    commitVersion();
  }

  /** Commits, and tells the version that the data has then. */
  long commitVersion() {
    boolean writing = begun().writing();
    try {
      if (writing) {
        commits.commit();
      }
    } finally {
      open.remove();
    }
    return writing ? commits.release() : commits.head().version();
  }

  @Override
  public void abort() {
    boolean writing = isWriting();
    open.remove();
    if (writing) {
      commits.abort();
    }
  }

  @Override
  public void end() {
    abort();
  }

  @Override
  public boolean isInTransaction() {
    return open.get() != null;
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public boolean supportsTransactionAbort() {
    return true;
  }

  @Override
  public @Nullable ReadWrite transactionMode() {
    return isInTransaction() ? isWriting() ? ReadWrite.WRITE : ReadWrite.READ : null;
  }

  @Override
  public @Nullable TxnType transactionType() {
    Transaction begun = open.get();
    return begun == null ? null : Objects.requireNonNull(begun.type());
  }

  @Override
  public void close() {
    // the store closes what it opened
  }
}
