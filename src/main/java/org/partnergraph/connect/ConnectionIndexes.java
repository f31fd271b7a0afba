package org.partnergraph.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.partnergraph.store.Changes;
import org.partnergraph.store.CommitListener;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Retries;
import org.partnergraph.store.Snapshot;
import org.partnergraph.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of the store's present data. After a commit the next index is built in the background,
 * one for all commits that came meanwhile, and takes the place of the old one at once; searches
 * that run go on with the one they began with. What could not be built is tried again by itself.
 */
public final class ConnectionIndexes implements CommitListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionIndexes.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String FILE = "connections.index";

  private final KnowledgeStore store;
  private final IndexBuilder builder;
  private final Optional<Path> file;
  private final String queries;
  private final ExecutorService background;
  private final Retries retries = new Retries("connection-index-again", this::refresh);
  private final AtomicBoolean due = new AtomicBoolean();
  private final Object swapped = new Object();
  private volatile ConnectionIndex current;
  private volatile long failed = -1;

  private ConnectionIndexes(KnowledgeStore store, Relations relations, Optional<Path> folder) {
    this.store = store;
    this.builder = new IndexBuilder(relations, store.namespaces());
    this.file = folder.map(path -> path.resolve(FILE));
    this.queries = relations.checksum(builder.queries());
    this.background = Executors.newSingleThreadExecutor(ConnectionIndexes::thread);
    this.current = saved().orElseGet(this::built);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "connection-index");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Reads the index that was saved in a folder, or builds it where there is none of this data and
   * these relations; then follows the store.
   *
   * @param folder made if it is missing; empty to save nothing
   * @throws StoreException if the folder cannot be made
   */
  public static ConnectionIndexes open(
      KnowledgeStore store, Relations relations, Optional<Path> folder) {
    folder.ifPresent(ConnectionIndexes::make);
    ConnectionIndexes indexes = new ConnectionIndexes(store, relations, folder);
    store.afterCommit(indexes);
    if (indexes.current.dataVersion() != store.version()) {
      indexes.refresh();
    }
    return indexes;
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreException("the connection index " + folder + " cannot be made: " + e, e);
    }
  }

  /** The newest index; may be older than the store for as long as the next one is built. */
  ConnectionIndex current() {
    return current;
  }

  /**
   * The index of the store's present data, or after two seconds the one that there is; at once
   * where that of the present data could not be built.
   */
  ConnectionIndex newest() {
    try {
      await(store.version(), PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return current;
  }

  /** The data version of the newest index. */
  public long version() {
    return current.dataVersion();
  }

  /**
   * Waits until the index shows a data version or a later one, or cannot be built for it.
   *
   * @return false if it shows an older one
   */
  public boolean await(long version, Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    synchronized (swapped) {
      while (current.dataVersion() < version && failed < version) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        TimeUnit.NANOSECONDS.timedWait(swapped, left);
      }
      return current.dataVersion() >= version;
    }
  }

  @Override
  public void committed(long version, Changes changes) {
    refresh();
  }

  private void refresh() {
    if (due.compareAndSet(false, true)) {
      try {
        background.execute(this::rebuild);
      } catch (RejectedExecutionException e) {
        LOG.debug("closed: version {} is not indexed", store.version(), e);
      }
    }
  }

  /** Commits from here on ask for one more index; all before are in this one. */
  private void rebuild() {
    due.set(false);
    long wanted = store.version();
    try {
      if (current.dataVersion() < wanted) {
        swap(built());
      }
      retries.succeeded();
    } catch (RuntimeException | Error e) {
      failed = wanted;
      long pause = retries.failed().toSeconds();
      LOG.error("connections stay at version {}; tried again in {} s", version(), pause, e);
      synchronized (swapped) {
        swapped.notifyAll();
      }
    }
  }

  private void swap(ConnectionIndex next) {
    synchronized (swapped) {
      current = next;
      swapped.notifyAll();
    }
  }

  private Optional<ConnectionIndex> saved() {
    return file.flatMap(
        path -> store.read(data -> IndexFile.load(path, data.version(), checksum(data))));
  }

  private ConnectionIndex built() {
    return store.read(
        snapshot -> {
          ConnectionIndex index = builder.build(snapshot);
          file.ifPresent(path -> save(path, index, checksum(snapshot)));
          return index;
        });
  }

  /** What an index is built from: these queries, and this commit of this store. */
  private String checksum(Snapshot snapshot) {
    return String.join(
        " ",
        store.namespaces().base(),
        queries,
        snapshot.committed().map(Instant::toString).orElse(""));
  }

  /** An index that cannot be saved serves all the same; the next start builds it anew. */
  private void save(Path path, ConnectionIndex index, String checksum) {
    try {
      IndexFile.save(path, index, checksum);
    } catch (IOException e) {
      LOG.warn("the connection index {} cannot be saved", path, e);
    }
  }

  /** Ends following the store, after an index that is being built. */
  @Override
  public void close() {
    retries.close();
    background.shutdown();
    try {
      if (!background.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("an index is still being built");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
