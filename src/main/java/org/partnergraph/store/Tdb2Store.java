package org.partnergraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.Query;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;

/** The embedded store: Apache Jena TDB2, in a folder or in memory. */
public final class Tdb2Store implements KnowledgeStore {

  static {
    JenaSystem.init();
  }

  private static final String BASE_FILE = "base.txt";

  private final Namespaces namespaces;
  private final DatasetGraph storage;
  private final GuardedDataset data;

  private Tdb2Store(Namespaces namespaces, DatasetGraph storage) {
    this.namespaces = namespaces;
    this.storage = storage;
    storage.getContext().set(TDB2.symUnionDefaultGraph, true);
    this.data = new GuardedDataset(storage, namespaces.derivedGraph());
  }

  /** An empty store that lives as long as the process. */
  public static Tdb2Store inMemory(Namespaces namespaces) {
    return new Tdb2Store(namespaces, DatabaseMgr.createDatasetGraph());
  }

  /**
   * Opens the store in a folder, or makes an empty one there.
   *
   * @throws StoreException if the folder cannot be read or written, holds something else, was made
   *     under another base, or is in use by another process
   */
  public static Tdb2Store open(Path folder, Namespaces namespaces) {
    try {
      Path database = folder.resolve("tdb2");
      Files.createDirectories(database);
      requireBase(folder.resolve(BASE_FILE), namespaces);
      Tdb2Store store =
          new Tdb2Store(namespaces, DatabaseMgr.connectDatasetGraph(Location.create(database)));
      Files.writeString(folder.resolve(BASE_FILE), namespaces.base() + "\n");
      return store;
    } catch (IOException | RuntimeIOException | JenaException e) {
      throw new StoreException("the store " + folder + reason(folder, e), e);
    }
  }

  private static void requireBase(Path file, Namespaces namespaces) throws IOException {
    String made = Files.exists(file) ? Files.readString(file).strip() : namespaces.base();
    if (!made.equals(namespaces.base())) {
      throw new StoreException(
          "the store was made with --base " + made + ", not " + namespaces.base());
    }
  }

  private static String owner(Path folder) {
    try {
      return " (process " + Files.readString(folder.resolve("tdb2/tdb.lock")).strip() + ")";
    } catch (IOException e) {
      return "";
    }
  }

  private static String reason(Path folder, Exception e) {
    String message = String.valueOf(e.getMessage());
    // Jena has no type of its own for a lock that another process holds
    return message.startsWith("Failed to get a lock")
        ? " is in use by another process" + owner(folder)
        : " cannot be opened: " + e.getClass().getSimpleName() + ": " + message;
  }

  @Override
  public Namespaces namespaces() {
    return namespaces;
  }

  @Override
  public long version() {
    return data.version();
  }

  @Override
  public <T> T read(Function<? super Snapshot, T> work) {
    return data.calculateRead(() -> work.apply(new View(data.readVersion())));
  }

  @Override
  public long write(Consumer<? super DatasetGraph> work) {
    data.begin(TxnType.WRITE);
    try {
      work.accept(data);
      return data.commitVersion();
    } catch (RuntimeException | Error e) {
      if (data.isInTransaction()) {
        data.abort();
      }
      throw e;
    } finally {
      data.end();
    }
  }

  @Override
  public void beforeCommit(CommitStep step) {
    data.addStep(step);
  }

  @Override
  public void afterCommit(CommitListener listener) {
    data.addListener(listener);
  }

  @Override
  public DatasetGraph dataset() {
    return data;
  }

  @Override
  public void close() {
    TDBInternal.expel(storage);
  }

  private final class View implements Snapshot {
    private final long version;

    View(long version) {
      this.version = version;
    }

    @Override
    public long version() {
      return version;
    }

    @Override
    public QueryExec query(Query query, Binding bindings) {
      return QueryExec.dataset(data).query(query).substitution(bindings).build();
    }
  }
}
