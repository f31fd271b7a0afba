package org.partnergraph.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnergraph.backup.BackupWriter;
import org.partnergraph.rest.SharedTurn;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dumps of the newest data, each made when it is first asked for and kept until the next commit.
 * What was withdrawn leaves them without waiting for the next to be asked for: after a commit a
 * thread of its own deletes what is old, so that no writer waits for a dump; and what was committed
 * while no dumps were kept, by the command line, is looked for at the start.
 */
final class Dumps implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Dumps.class);

  /** For dumps of all forms: who waits keeps a place from those who ask for something else. */
  private static final int WAITING = 1;

  private final Map<DumpForm, DumpSlot> slots = new EnumMap<>(DumpForm.class);
  private final DumpFolder folder;

  /**
   * Dumps of a store.
   *
   * @param folder where they are kept, and nothing else; empty for a temporary one
   * @param snapshots writes those for replicas; empty if there are none
   * @throws UncheckedIOException if an old dump cannot be deleted
   */
  Dumps(KnowledgeStore store, Optional<Path> folder, Optional<BackupWriter> snapshots) {
    this(store, folder, snapshots, SharedTurn.PATIENCE);
  }

  /** The same, where a request waits so long while a dump is made for another. */
  Dumps(
      KnowledgeStore store,
      Optional<Path> folder,
      Optional<BackupWriter> snapshots,
      Duration patience) {
    Semaphore room = new Semaphore(WAITING);
    DumpWriter writer = new DumpWriter(store, snapshots);
    this.folder = new DumpFolder(folder);
    for (DumpForm form : DumpForm.values()) {
      if (form != DumpForm.SNAPSHOT || snapshots.isPresent()) {
        SharedTurn turn = new SharedTurn(patience, room);
        slots.put(form, new DumpSlot(store, writer, form, this.folder, turn));
      }
    }
    folder.ifPresent(place -> keep(place, store.read(this::names)));
    Executor sweeper = sweeper();
    store.afterCommit((version, changes) -> sweeper.execute(this::sweep));
  }

  /**
   * Gives the newest to its user, before which no commit deletes it.
   *
   * @throws UncheckedIOException if the folder cannot be written
   * @throws org.partnergraph.rest.ProblemException 503 if it is made for another for too long, or
   *     somebody waits for that already
   * @throws org.partnergraph.store.FullDiskException if the disk has no place for it
   */
  <T> T use(DumpForm form, Function<Dump, T> user) {
    return Objects.requireNonNull(slots.get(form)).use(user);
  }

  boolean has(DumpForm form) {
    return slots.containsKey(form);
  }

  private Set<String> names(Snapshot snapshot) {
    return slots.values().stream().map(slot -> slot.name(snapshot)).collect(Collectors.toSet());
  }

  private static void keep(Path folder, Set<String> names) {
    try {
      FolderSweep.sweep(folder, name -> !names.contains(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One thread while there is work; a sweep that waits already does for later commits too. */
  private static Executor sweeper() {
    return new ThreadPoolExecutor(
        0,
        1,
        1,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(1),
        work -> {
          Thread thread = new Thread(work, "dump-sweeper");
          thread.setDaemon(true);
          return thread;
        },
        new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Ends them; those in a temporary folder are deleted with it. */
  @Override
  public void close() {
    folder.close();
  }

  private void sweep() {
    for (DumpSlot slot : slots.values()) {
      try {
        slot.sweep();
      } catch (IOException e) {
        LOG.error("an old dump was not deleted", e);
      }
    }
  }
}
