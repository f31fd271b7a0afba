package org.partnergraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.partnergraph.store.Changes;
import org.partnergraph.store.CommitListener;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Retries;
import org.partnergraph.store.Snapshot;
import org.partnergraph.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names of all entities, ready to be searched; follows the store commit by commit.
 *
 * <p>The index only repeats what the graph says: where it lags behind, is damaged or was made by
 * another format, it is made anew. Searches see the index of one commit while the next is written.
 * After a commit of another process all of it is made anew, in the background: no writer waits.
 * What could not be written is tried again by itself.
 */
public final class SearchIndex implements CommitListener, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

  private final KnowledgeStore store;
  private final Folding folding = new Folding();
  private final EntitySource source;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Search search;
  private final Retries retries = new Retries("search-index-again", this::tryAgain);
  private final ExecutorService background = Executors.newSingleThreadExecutor(SearchIndex::thread);
  private volatile long version;
  private long wanted;
  private boolean rebuilding; // in the background; nobody else writes to the index then
  private boolean closed;

  private SearchIndex(KnowledgeStore store, Directory directory) throws IOException {
    this.store = store;
    this.source = new EntitySource(store.namespaces());
    IndexFolder folder = new IndexFolder(directory);
    this.version = store.read(data -> trusted(folder, data));
    this.writer = version < 0 ? folder.create() : folder.append();
    this.searchers = new SearcherManager(writer, null);
    this.search = new Search(store, searchers, folding);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "search-index");
    thread.setDaemon(true);
    return thread;
  }

  private long trusted(IndexFolder folder, Snapshot data) {
    return folder.holds(mark(data.version()), source.all(data).size()) ? data.version() : -1;
  }

  /**
   * Opens the index in a folder, makes it anew where it does not fit the store, and lets it follow
   * the store.
   *
   * @throws StoreException if the folder cannot be read or written, or is in use
   */
  public static SearchIndex open(KnowledgeStore store, Path folder) {
    try {
      return following(store, FSDirectory.open(folder));
    } catch (IOException e) {
      throw new StoreException("the search index " + folder + " cannot be opened: " + e, e);
    }
  }

  /** Makes an index that lives as long as the process and follows the store. */
  public static SearchIndex inMemory(KnowledgeStore store) {
    try {
      return following(store, new ByteBuffersDirectory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SearchIndex following(KnowledgeStore store, Directory directory)
      throws IOException {
    SearchIndex index = new SearchIndex(store, directory);
    store.afterCommit(index);
    index.catchUp();
    return index;
  }

  /** Entities that answer a text, best first; none for a text of punctuation alone. */
  public List<Match> search(SearchRequest request) {
    return search.matching(request);
  }

  /**
   * Entities that a text may mean, those that bear it as a name first; much quicker than {@link
   * #search} where the text is a whole name. Only where nothing has all its words does it take in
   * what merely resembles the text. Their language is not looked at.
   */
  public List<Candidate> candidates(SearchRequest request) {
    return search.candidates(request);
  }

  /** What the index knows of an entity, if it has a name. */
  public Optional<Candidate> entity(String id) {
    return search.entity(id);
  }

  /**
   * Entities whose names or ids resemble a text, best first, for one who mistyped an id.
   *
   * @param text of any length; only its beginning counts
   * @param limit 1 to 100
   */
  public List<Match> near(String text, int limit, String language) {
    return search.resembling(text, limit, language);
  }

  /** The data version that the index shows; -1 before it was first made. */
  public long version() {
    return version;
  }

  @Override
  public synchronized void committed(long committed, Changes changes) {
    if (closed || committed <= version) {
      return;
    }
    if (rebuilding || !changes.isKnown()) {
      inBackground(committed);
      return;
    }
    try {
      boolean classesMayDiffer = changes.graphs().contains(store.namespaces().ontologyGraph());
      if (committed == version + 1 && !classesMayDiffer) {
        store.read(data -> follow(data, changes.subjects(), committed));
      } else {
        store.read(this::rebuild);
      }
      retries.succeeded();
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private void failed(RuntimeException e) {
    long pause = retries.failed().toSeconds();
    LOG.error("the search index stays at version {}; made anew in {} s", version, pause, e);
  }

  private synchronized void tryAgain() {
    if (!closed && version != store.version()) {
      inBackground(store.version());
    }
  }

  private void inBackground(long committed) {
    wanted = committed;
    if (!rebuilding) {
      rebuilding = true;
      background.execute(this::rebuildAll);
    }
  }

  /** Until it shows the last commit that came meanwhile. */
  private void rebuildAll() {
    boolean made;
    do {
      made = false;
      try {
        store.read(this::rebuild);
        made = true;
        retries.succeeded();
      } catch (RuntimeException e) {
        failed(e);
      }
    } while (isStillDue(made));
  }

  private synchronized boolean isStillDue(boolean made) {
    rebuilding = made && !closed && version < wanted;
    return rebuilding;
  }

  private synchronized void catchUp() {
    if (version != store.version()) {
      store.read(this::rebuild);
    }
  }

  private long rebuild(Snapshot data) {
    try {
      writer.deleteAll();
      source.read(data, source.all(data), this::put);
      return advance(data.version());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long follow(Snapshot data, Set<Node> touched, long to) {
    Set<String> gone = new HashSet<>(source.ids(touched));
    try {
      source.read(
          data,
          touched,
          entity -> {
            put(entity);
            gone.remove(entity.id());
          });
      forget(gone);
      return advance(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(IndexedEntity entity) {
    try {
      writer.updateDocument(new Term(Fields.ID, entity.id()), IndexEntry.write(entity, folding));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes entries out so that nothing of them stays in the files. */
  private void forget(Set<String> ids) throws IOException {
    long before = writer.getDocStats().numDocs;
    for (String id : ids) {
      writer.deleteDocuments(new Term(Fields.ID, id));
    }
    writer.flush();
    if (writer.getDocStats().numDocs < before) {
      writer.forceMergeDeletes();
    }
  }

  private long advance(long to) throws IOException {
    writer.setLiveCommitData(mark(to).entrySet());
    writer.commit();
    searchers.maybeRefreshBlocking();
    version = to;
    return to;
  }

  private Map<String, String> mark(long of) {
    return IndexFolder.mark(store.namespaces().base(), of);
  }

  /** Ends following the store, after an index that is being made. */
  @Override
  public void close() {
    retries.close();
    end();
    awaitBackground();
    try {
      searchers.close();
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void end() {
    closed = true;
  }

  private void awaitBackground() {
    background.shutdown();
    try {
      if (!background.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("the search index is still being made");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
