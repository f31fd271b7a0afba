package org.partnergraph.store.remote;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.partnergraph.store.DiskSpace;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.StoreUnavailableException;
import org.partnergraph.store.Tdb2Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A copy of the data on this machine, in a temporary folder, in which a writer works until its
 * commit: there it reads what it has written, and rules and shapes see the whole. It is made when
 * something is first written, brought up to date by the graphs that others touched, and thrown away
 * at the end.
 */
final class WorkingCopy implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WorkingCopy.class);
  private static final int TRIES = 20;

  private final RemoteReads remote;
  private final Heads heads;
  private final Path folder;
  private final DiskSpace disk;
  private final DatasetGraph storage;
  private final Recorded recorded;
  private final Tdb2Store store;
  private Head shown = Head.NONE;

  WorkingCopy(RemoteReads remote, Heads heads, Path parent, Namespaces namespaces) {
    this.remote = remote;
    this.heads = heads;
    this.disk = DiskSpace.of(parent);
    disk.require();
    this.folder = CopyFolders.make(parent);
    this.storage = DatabaseMgr.connectDatasetGraph(Location.create(this.folder));
    this.recorded = new Recorded(storage);
    this.store = Tdb2Store.over(recorded, namespaces, disk);
  }

  Tdb2Store store() {
    return store;
  }

  /** What the open transaction has written so far. */
  Delta delta() {
    return recorded.delta();
  }

  /** The commit whose data it holds. */
  Head shown() {
    return shown;
  }

  /** Begins to note anew what is written. */
  void forget() {
    recorded.forget();
  }

  /** What was written here stands in the engine as well, as this commit. */
  void shows(Head commit) {
    shown = commit;
  }

  /**
   * Fetches what others committed.
   *
   * @param wanted the last commit
   * @return the commit that is held then, which may be a later one
   * @throws org.partnergraph.store.FullDiskException if the disk has no place for it
   */
  Head follow(Head wanted) {
    Head last = wanted;
    for (int tries = 0; tries < TRIES; tries++) {
      if (shown.isSameCommit(last)) {
        return last;
      }
      fetch(last);
      Head now = heads.read();
      if (now.isSameCommit(last)) {
        shown = last;
      }
      last = now;
    }
    throw new StoreUnavailableException("the store changes faster than it can be copied");
  }

  private void fetch(Head last) {
    Optional<Set<Node>> touched =
        shown.version() > 0 && shown.version() < last.version()
            ? heads.touched(shown.version(), last.version())
            : Optional.empty();
    disk.require();
    shown = Head.NONE; // until all is there
    long start = System.nanoTime();
    storage.executeWrite(
        () -> touched.ifPresentOrElse(graphs -> graphs.forEach(this::fetch), this::fetchAll));
    LOG.info(
        "copied {} of version {} in {} ms",
        touched.map(graphs -> graphs.size() + " graphs").orElse("all"),
        last.version(),
        (System.nanoTime() - start) / 1_000_000);
  }

  private void fetch(Node graph) {
    storage.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
    copy(remote.find(graph, Node.ANY, Node.ANY, Node.ANY));
  }

  private void fetchAll() {
    storage.clear();
    copy(remote.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY));
  }

  private void copy(Iterator<Quad> read) {
    try {
      read.forEachRemaining(this::put);
    } finally {
      Iter.close(read);
    }
  }

  private void put(Quad quad) {
    if (!Meta.isOurs(quad.getGraph())) {
      disk.written(quad.getObject());
      storage.add(quad);
    }
  }

  /**
   * Forgets what the open transaction wrote.
   *
   * @return whether it did, so that another can be begun
   */
  boolean giveUp() {
    try {
      if (store.dataset().isInTransaction()) {
        store.dataset().abort();
      }
      store.dataset().end();
      return true;
    } catch (RuntimeException e) {
      LOG.warn("a transaction of the working copy could not be ended", e);
      return false;
    }
  }

  @Override
  public void close() {
    TDBInternal.expel(storage);
    CopyFolders.delete(folder);
  }
}
