package org.partnergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Other data for a store in a folder: written beside what is there, and put in its place by one
 * renaming. A process that is killed before leaves the store as it was, one that is killed after
 * leaves the other data; what lies beside is cleared away when the store is next opened. The store
 * is locked all the while.
 */
public final class Restoration implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);

  /** What is made from the data, and does not fit other data. */
  private static final List<String> DERIVED = List.of("search", "connections", "dumps");

  private final Path folder;
  private final Set<Path> before;
  private final boolean made;
  private final Tdb2Store present;
  private final Generations generations;
  private final Path building;
  private final DatasetGraph next;
  private final DiskSpace disk;
  private boolean sealed;
  private boolean finished;

  private Restoration(Path folder, Set<Path> before, boolean made, Tdb2Store present)
      throws IOException {
    this.folder = folder;
    this.before = before;
    this.made = made;
    this.present = present;
    this.generations = Generations.in(folder.resolve(Tdb2Store.DATABASE));
    this.building = generations.sibling(generations.next() + Generations.UNFINISHED);
    this.disk = DiskSpace.of(folder);
    Files.createDirectories(building);
    this.next = DatabaseMgr.connectDatasetGraph(Location.create(building));
  }

  /**
   * Locks the store in a folder, or makes an empty one there.
   *
   * @throws StoreException as {@link Tdb2Store#open}
   */
  public static Restoration begin(Path folder, Namespaces namespaces) {
    try {
      boolean made = Files.notExists(folder);
      Set<Path> before = made ? Set.of() : Set.copyOf(Folders.entries(folder));
      Tdb2Store present = Tdb2Store.open(folder, namespaces);
      try {
        return new Restoration(folder, before, made, present);
      } catch (IOException | RuntimeException e) {
        present.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StoreException("the store " + folder + " cannot be written: " + e, e);
    }
  }

  /** The version of what is there; 0 if nothing was ever committed. */
  public long present() {
    return present.version();
  }

  /**
   * Writes the other data, as it was read from a store: nothing is derived or checked anew.
   *
   * @param version that it gets, and the time of its commit
   * @param source gives all statements to who takes them
   * @throws FullDiskException if the disk has no place for it
   */
  public void fill(long version, Optional<Instant> committed, Consumer<Consumer<Quad>> source) {
    disk.require();
    Txn.executeWrite(
        next,
        () -> {
          source.accept(this::add);
          VersionedDataset.stamp(next, version, committed);
        });
  }

  private void add(Quad quad) {
    disk.written(quad.getObject());
    next.add(
        quad.getGraph(), quad.getSubject(), quad.getPredicate(), StoredTerm.of(quad.getObject()));
  }

  /** What was written, as it is read again: all statements, and the version. */
  public <T> T written(Function<? super Iterator<Quad>, T> statements) {
    next.begin(TxnType.READ);
    try {
      return statements.apply(next.findNG(null, null, null, null));
    } finally {
      next.end();
    }
  }

  /**
   * Puts it in its place. What was made from the data before is deleted, and made anew later. Where
   * the old data cannot be cleared away, the log says so, and the next start does it.
   *
   * @throws UncheckedIOException if it could not be put there; the store is as it was
   */
  public void finish() {
    try {
      seal();
      for (String name : DERIVED) {
        Folders.delete(folder.resolve(name));
      }
      Path built = Generations.in(building).newest();
      Files.move(built, generations.sibling(generations.next()), StandardCopyOption.ATOMIC_MOVE);
      finished = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    clearAway();
  }

  private void clearAway() {
    try {
      try (present) {
        Folders.syncEntries(generations.database());
      }
      Folders.delete(building);
      Generations.keepNewest(generations.database());
    } catch (IOException e) {
      LOG.warn("{} was restored, but something of before lies beside still", folder, e);
    }
  }

  private void seal() throws IOException {
    if (!sealed) {
      sealed = true;
      TDBInternal.expel(next);
      Folders.sync(building);
    }
  }

  /** Unlocks the store. What was not finished leaves no trace. */
  @Override
  public void close() {
    if (finished) {
      return;
    }
    try {
      boolean empty = present.version() == 0;
      try (present) {
        seal();
        Folders.delete(building);
      }
      if (empty) {
        clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void clear() throws IOException {
    for (Path entry : Folders.entries(folder)) {
      if (!before.contains(entry)) {
        Folders.delete(entry);
      }
    }
    if (made) {
      Files.delete(folder);
    }
  }
}
