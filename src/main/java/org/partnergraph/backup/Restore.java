package org.partnergraph.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.Quad;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Restoration;

/** Makes a store from a backup, or puts the backup in the place of all that a store holds. */
public final class Restore {

  private final Path folder;
  private final boolean replacing;
  private final long seen;
  private final Progress progress;

  /**
   * Into a folder.
   *
   * @param replacing whether what the store holds may go
   * @param seen a data version that was given out already; a later one is given to the backup's
   *     data if the backup is older; 0 for none
   */
  public Restore(Path folder, boolean replacing, long seen, Progress progress) {
    this.folder = folder;
    this.replacing = replacing;
    this.seen = seen;
    this.progress = progress;
  }

  /**
   * Restores a backup that was verified.
   *
   * @return the data version that the store has then
   * @throws BackupException if the store holds something that may not go, or what was written is
   *     not what the backup holds; the store is left as it was
   * @throws org.partnergraph.store.StoreException if the store cannot be opened
   * @throws IOException if something cannot be read or written; the store is left as it was
   */
  public long from(BackupFile backup) throws IOException {
    Manifest manifest = backup.manifest();
    try (Restoration restoration = Restoration.begin(folder, new Namespaces(manifest.base()))) {
      long present = restoration.present();
      if (present > 0 && !replacing) {
        throw new BackupException(
            "the store %s holds data already (version %d); name another folder, or say --replace"
                .formatted(folder, present));
      }
      long version = version(manifest, Math.max(present, seen));
      Optional<Instant> committed =
          version == manifest.version() ? manifest.committed() : Optional.of(Instant.now());
      restoration.fill(version, committed, taker -> statements(backup, taker));
      progress.phase("comparing");
      backup.requireSame(restoration.<StatementSum>written(Restore::sum), "the restored store has");
      Modules.keep(folder, backup);
      restoration.finish();
      return version;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A version never stands for two different states of the data: readers keep what they have. */
  private static long version(Manifest manifest, long last) {
    return last > 0 && last >= manifest.version() ? last + 1 : manifest.version();
  }

  private void statements(BackupFile backup, Consumer<Quad> taker) {
    try {
      backup.statements(
          quad -> {
            progress.statement();
            taker.accept(quad);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StatementSum sum(Iterator<Quad> quads) {
    StatementSum sum = new StatementSum();
    quads.forEachRemaining(sum::add);
    return sum;
  }
}
