package org.partnergraph.store;

import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A dataset of named graphs whose default graph is their union, with a version that grows by one at
 * every commit that changed something and survives a restart.
 *
 * <p>Reads see one snapshot and never block writes; there is one writer at a time. A commit happens
 * whole or not at all: each {@link CommitStep} may refuse it, and then nothing of it stays.
 */
public interface KnowledgeStore extends AutoCloseable {

  /** The IRIs under which this store was made. */
  Namespaces namespaces();

  /** The version of the last commit; 0 for a store in which nothing was ever committed. */
  long version();

  /** Runs work on one consistent snapshot, or as near to one as {@link #isolatesReads} says. */
  <T> T read(Function<? super Snapshot, T> work);

  /** Whether a read shows one version to its end, however long it takes. */
  default boolean isolatesReads() {
    return true;
  }

  /**
   * Runs work in one write transaction and commits it.
   *
   * @return the version after the commit; unchanged if the work changed nothing
   * @throws RefusedCommitException if a commit step refuses; nothing is written
   * @throws FullDiskException if the disk has no place for it; nothing is written
   * @throws BusyStoreException if others write for too long; nothing is written
   */
  long write(Consumer<? super DatasetGraph> work);

  /** Adds a step that every later commit must pass, after those added before. */
  void beforeCommit(CommitStep step);

  /**
   * Adds a listener told of every later commit, in order, on the writer's thread; the next writer
   * waits until it returns. What it throws is logged: the commit stands.
   */
  void afterCommit(CommitListener listener);

  /**
   * The dataset for protocol doors (SPARQL, graph store); commits through it obey the same steps.
   * Queries see the union of the named graphs as its default graph. Whatever reads it graph by
   * graph, such as a writer of dumps, finds that graph empty, so that nothing is written twice.
   */
  DatasetGraph dataset();

  @Override
  void close();
}
