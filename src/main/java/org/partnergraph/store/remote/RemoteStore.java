package org.partnergraph.store.remote;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.partnergraph.store.CommitListener;
import org.partnergraph.store.CommitStep;
import org.partnergraph.store.DatasetSnapshot;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Snapshot;
import org.partnergraph.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store that any SPARQL 1.1 engine keeps, reached over HTTP; any number of processes share it.
 *
 * <p>What it demands: the default graph of a query is the union of the named graphs; an update
 * operation happens whole; what was written is read at once. Nobody else writes to the engine.
 *
 * <p>A read shows the version that it tells or a later one, and where another process commits
 * meanwhile, one query of it may show more than the query before. Commits of others are noticed
 * within the interval of the settings. Writers of all processes take turns: whoever comes second
 * does its work again on the new data.
 */
public final class RemoteStore implements KnowledgeStore {

  static {
    JenaSystem.init();
    Forwarding.register();
  }

  private static final Logger LOG = LoggerFactory.getLogger(RemoteStore.class);
  private static final int TRIES = 8;

  private final Namespaces namespaces;
  private final Engine engine;
  private final Commits commits;
  private final RememberingReads reads;
  private final RemoteDataset data;
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(RemoteStore::thread);
  private boolean reached = true;

  private RemoteStore(RemoteSettings settings, Namespaces namespaces) {
    this.namespaces = namespaces;
    this.engine = new Engine(settings);
    this.reads = new RememberingReads(engine);
    try {
      this.commits = new Commits(engine, settings.copies(), namespaces, reads::forget);
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
    this.data = new RemoteDataset(engine, reads, commits);
    long millis = settings.poll().toMillis();
    looks.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "remote-look");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Opens the store that an engine keeps; an engine without one begins with an empty store.
   *
   * @throws org.partnergraph.store.StoreException if it cannot be reached, refuses the credentials,
   *     is no SPARQL engine, or its default graph is not the union of its named graphs
   */
  public static RemoteStore open(RemoteSettings settings, Namespaces namespaces) {
    return new RemoteStore(settings, namespaces);
  }

  private void look() {
    try {
      commits.look();
      if (!reached) {
        LOG.info("the store answers again");
      }
      reached = true;
    } catch (RuntimeException e) {
      if (reached) {
        LOG.warn("the last commit cannot be looked up: {}", e.getMessage());
      }
      reached = false;
    }
  }

  @Override
  public Namespaces namespaces() {
    return namespaces;
  }

  @Override
  public long version() {
    return commits.head().version();
  }

  @Override
  public <T> T read(Function<? super Snapshot, T> work) {
    return work.apply(new View(commits.head()));
  }

  /** An engine answers each request with what it has then. */
  @Override
  public boolean isolatesReads() {
    return false;
  }

  @Override
  public long write(Consumer<? super DatasetGraph> work) {
    for (int tries = 1; ; tries++) {
      try {
        return written(work);
      } catch (ConflictException e) {
        if (tries == TRIES) {
          throw new StoreUnavailableException(ConflictException.MESSAGE, e);
        }
        LOG.info("another writer was first; the work is done again on its data");
      }
    }
  }

  private long written(Consumer<? super DatasetGraph> work) {
    data.begin(TxnType.WRITE);
    try {
      work.accept(data);
      return data.commitVersion();
    } finally {
      data.end();
    }
  }

  @Override
  public void beforeCommit(CommitStep step) {
    commits.add(step);
  }

  @Override
  public void afterCommit(CommitListener listener) {
    commits.add(listener);
  }

  @Override
  public DatasetGraph dataset() {
    return data;
  }

  @Override
  public void close() {
    looks.shutdownNow();
    commits.close();
    engine.close();
  }

  private final class View extends DatasetSnapshot {
    private final Head head;

    View(Head head) {
      super(data, head.version());
      this.head = head;
    }

    @Override
    public void expect(Collection<Node> subjects) {
      if (!data.isWriting()) {
        reads.expect(subjects);
      }
    }

    @Override
    public Optional<Instant> committed() {
      return head.time();
    }
  }
}
