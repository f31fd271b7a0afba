package org.partnergraph.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.partnergraph.store.Snapshot;
import org.partnergraph.store.StoredTerm;
import org.partnergraph.store.Tdb2Store;

/**
 * Brings an open store to the state that a backup of another one holds, in one commit with the
 * version and the time of that state. Readers see the state before or the one after, and only the
 * difference is written.
 *
 * @param store that nobody else writes to
 * @param folder of the store, for the modules of the widget; empty if it is in memory
 * @param pulse called at each statement; what it throws ends the work, and nothing was written
 */
public record CatchUp(Tdb2Store store, Optional<Path> folder, Runnable pulse) {

  /** Few enough for the memory; each time, what stays in the graph is compared again. */
  private static final int REMOVED_AT_ONCE = 20_000;

  /**
   * Does it, where the backup is later than the store. Of the same version and data, only the time
   * is taken over.
   *
   * @return the version that the store has then
   * @throws BackupException if the backup is damaged, of another base, older than the store, or of
   *     the same version with other data; the store is as it was
   * @throws org.partnergraph.store.FullDiskException if the disk has no place for it; likewise
   * @throws IOException if the backup cannot be read; likewise
   */
  public long to(BackupFile backup) throws IOException {
    Manifest manifest = backup.manifest();
    requireOf(manifest);
    if (manifest.version() == store.version()) {
      store.read(snapshot -> requireEqual(backup, store.dataset()));
      takeTime(manifest);
    } else {
      takeAll(backup, manifest);
    }
    if (folder.isPresent()) {
      Modules.keep(folder.get(), backup);
    }
    return manifest.version();
  }

  private void takeTime(Manifest manifest) {
    if (!store.read(Snapshot::committed).equals(manifest.committed())) {
      store.adopt(manifest.version(), manifest.committed(), data -> {});
    }
  }

  private void takeAll(BackupFile backup, Manifest manifest) throws IOException {
    KnownLines lines = new KnownLines();
    backup.verify(
        quad -> {
          pulse.run();
          lines.add(quad);
        });
    store.adopt(manifest.version(), manifest.committed(), data -> becomeEqual(data, backup, lines));
  }

  private void requireOf(Manifest manifest) {
    String base = store.namespaces().base();
    if (!manifest.base().equals(base)) {
      throw new BackupException("it is of --base " + manifest.base() + ", not " + base);
    }
    if (manifest.version() < store.version()) {
      throw new BackupException(
          "it is of data version %d, older than the present %d"
              .formatted(manifest.version(), store.version()));
    }
  }

  private StatementSum requireEqual(BackupFile backup, DatasetGraph data) {
    StatementSum sum = sum(data);
    backup.requireSame(sum, "the store of the same data version has");
    return sum;
  }

  private void becomeEqual(DatasetGraph data, BackupFile backup, KnownLines lines) {
    try {
      backup.statements(quad -> add(data, quad));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    StatementSum sum = sum(data);
    if (sum.count() != backup.manifest().statements()) {
      Iter.toList(data.listGraphNodes()).forEach(graph -> removeOthers(data, graph, lines));
      sum = sum(data);
    }
    backup.requireSame(sum, "the store would have");
  }

  private void add(DatasetGraph data, Quad quad) {
    pulse.run();
    data.add(
        quad.getGraph(), quad.getSubject(), quad.getPredicate(), StoredTerm.of(quad.getObject()));
  }

  private void removeOthers(DatasetGraph data, Node graph, KnownLines lines) {
    List<Quad> others;
    do {
      others = someOthers(data.find(graph, Node.ANY, Node.ANY, Node.ANY), lines);
      others.forEach(quad -> remove(data, quad));
    } while (others.size() == REMOVED_AT_ONCE);
  }

  private List<Quad> someOthers(Iterator<Quad> all, KnownLines lines) {
    try {
      return Iter.take(Iter.filter(all, quad -> isOther(quad, lines)), REMOVED_AT_ONCE);
    } finally {
      Iter.close(all);
    }
  }

  private boolean isOther(Quad quad, KnownLines lines) {
    pulse.run();
    return !lines.has(quad);
  }

  private void remove(DatasetGraph data, Quad quad) {
    pulse.run();
    data.delete(quad);
  }

  private StatementSum sum(DatasetGraph data) {
    StatementSum sum = new StatementSum();
    data.find()
        .forEachRemaining(
            quad -> {
              pulse.run();
              sum.add(quad);
            });
    return sum;
  }
}
