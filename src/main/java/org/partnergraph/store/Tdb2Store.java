package org.partnergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded store: Apache Jena TDB2, in a folder or in memory. */
public final class Tdb2Store implements KnowledgeStore {

  static {
    JenaSystem.init();
  }

  private static final Logger LOG = LoggerFactory.getLogger(Tdb2Store.class);

  /** Set while a store is open: Jena gives the same storage to all who open a folder. */
  private static final Symbol IN_USE = Symbol.create("urn:x-partnergraph:in-use");

  private static final String BASE_FILE = "base.txt";
  static final String DATABASE = "tdb2";

  /** What a first start leaves that was broken off, and what every mounted disk has. */
  private static final Set<String> HARMLESS = Set.of(DATABASE, "lost+found");

  private final Namespaces namespaces;
  private final DatasetGraph storage;
  private final GuardedDataset data;
  private final KeptFinds kept = new KeptFinds();

  private Tdb2Store(
      Namespaces namespaces, DatasetGraph storage, Optional<DiskSpace> disk, Duration patience) {
    this.namespaces = namespaces;
    this.storage = storage;
    storage.getContext().set(TDB2.symUnionDefaultGraph, true);
    this.data = new GuardedDataset(storage, namespaces.derivedGraph(), disk, patience);
  }

  /**
   * An empty store that lives as long as the process, for tests and trials. Very rarely, a read
   * beside other work has missed rows of it (1 of some 6,000 reads); of a store in a folder never.
   */
  public static Tdb2Store inMemory(Namespaces namespaces) {
    return inMemory(namespaces, WriterTurn.PATIENCE);
  }

  /** The same, whose writers wait no longer for others than this. */
  public static Tdb2Store inMemory(Namespaces namespaces, Duration patience) {
    DatasetGraph storage = DatabaseMgr.createDatasetGraph();
    return new Tdb2Store(namespaces, storage, Optional.empty(), patience);
  }

  /**
   * A store over a TDB2 storage that somebody else opened or wrapped.
   *
   * @param storage is left to its owner, who closes it in place of the store
   * @param disk on which it is
   */
  public static Tdb2Store over(DatasetGraph storage, Namespaces namespaces, DiskSpace disk) {
    return new Tdb2Store(namespaces, storage, Optional.of(disk), WriterTurn.PATIENCE);
  }

  /**
   * Opens the store in a folder, or makes an empty one there.
   *
   * @throws StoreException if the folder cannot be read or written, holds something else, was made
   *     under another base, or is in use by another process
   */
  public static Tdb2Store open(Path folder, Namespaces namespaces) {
    try {
      requireOwn(folder, namespaces);
      Path database = folder.resolve(DATABASE);
      Files.createDirectories(database);
      JournalTail.mend(database);
      DatasetGraph storage = DatabaseMgr.connectDatasetGraph(Location.create(database));
      if (storage.getContext().isTrue(IN_USE)) {
        throw new StoreException("the store " + folder + " is in use by this process already");
      }
      storage.getContext().setTrue(IN_USE);
      Generations.keepNewest(database);
      Optional<DiskSpace> disk = Optional.of(DiskSpace.of(folder));
      Tdb2Store store = new Tdb2Store(namespaces, storage, disk, WriterTurn.PATIENCE);
      if (Files.notExists(folder.resolve(BASE_FILE))) {
        Files.writeString(folder.resolve(BASE_FILE), namespaces.base() + "\n");
      }
      return store;
    } catch (IOException | UncheckedIOException | RuntimeIOException | JenaException e) {
      throw new StoreException("the store " + folder + reason(folder, e), e);
    }
  }

  private static void requireOwn(Path folder, Namespaces namespaces) throws IOException {
    Path file = folder.resolve(BASE_FILE);
    if (Files.notExists(file)) {
      requireEmpty(folder);
      return;
    }
    String made = Files.readString(file).strip();
    if (!made.equals(namespaces.base())) {
      throw new StoreException(
          "the store was made with --base " + made + ", not " + namespaces.base());
    }
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      Predicate<Path> harmless = entry -> HARMLESS.contains(entry.getFileName().toString());
      Optional<Path> other = entries.filter(harmless.negate()).findFirst();
      if (other.isPresent()) {
        throw new StoreException(
            "the store cannot be made where something else is: "
                + other.get()
                + "; name an empty folder or a new one");
      }
    }
  }

  private static String reason(Path folder, Exception e) {
    String message = String.valueOf(e.getMessage());
    // Jena has no type of its own for a lock that another process holds
    return message.startsWith("Failed to get a lock")
        ? " is in use by " + owner(folder) + "; stop it, ask it over HTTP, or use --store mem"
        : " cannot be opened: " + e.getClass().getSimpleName() + ": " + message;
  }

  private static String owner(Path folder) {
    try {
      return "process " + Files.readString(folder.resolve(DATABASE).resolve("tdb.lock")).strip();
    } catch (IOException e) {
      return "another process";
    }
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

  /**
   * Writes the state that another store has, in one commit of the version and the time that it has
   * there. The work may write to all graphs, and no commit step looks at it: that was done where it
   * was committed. Those who follow commits are told as ever.
   *
   * @param version other than the present one
   * @throws FullDiskException if the disk has no place for it; nothing is written
   */
  public void adopt(
      long version, Optional<Instant> committed, Consumer<? super DatasetGraph> work) {
    data.adopt(version, committed, work);
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
    try {
      TDBInternal.expel(storage);
    } catch (TransactionException e) {
      LOG.warn("the store is closed while somebody reads: {}", e.getMessage());
      TDBInternal.expel(storage, true);
    }
  }

  private final class View extends DatasetSnapshot {

    View(long version) {
      super(data, version);
    }

    @Override
    public Optional<Instant> committed() {
      return data.readCommitted();
    }

    @Override
    public List<Quad> find(Node graph, Node subject, Node property, Node value) {
      // what a transaction has written and not committed is of no version yet
      return data.transactionMode() == ReadWrite.READ
          ? kept.of(version(), new Quad(graph, subject, property, value), this::found)
          : super.find(graph, subject, property, value);
    }

    @Override
    public Optional<PropertyScan> scan() {
      return storage instanceof DatasetGraphSwitchable tdb2
          ? Optional.of(
              new PropertyScan(
                  TDBInternal.requireStorage(tdb2),
                  PropertyFunctionRegistry.chooseRegistry(data.getContext())))
          : Optional.empty();
    }

    private List<Quad> found(Quad pattern) {
      return super.find(
          pattern.getGraph(), pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }
  }
}
