package org.partnergraph.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnergraph.rest.SharedTurn;
import org.partnergraph.store.DiskSpace;
import org.partnergraph.store.DurableMove;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/** The newest dump in one form, which is made, opened or swept by one at a time. */
final class DumpSlot {

  private final KnowledgeStore store;
  private final DumpWriter writer;
  private final DumpForm form;
  private final DumpFolder folder;
  private final SharedTurn turn;
  private @Nullable Dump made;

  /**
   * Empty.
   *
   * @param folder where the dump is kept
   * @param turn of the one who makes, opens or sweeps it
   */
  DumpSlot(
      KnowledgeStore store, DumpWriter writer, DumpForm form, DumpFolder folder, SharedTurn turn) {
    this.store = store;
    this.writer = writer;
    this.form = form;
    this.folder = folder;
    this.turn = turn;
  }

  /**
   * Gives the newest dump to its user, before which no commit deletes it.
   *
   * @throws org.partnergraph.rest.ProblemException 503 if it is made for another for too long
   * @throws org.partnergraph.store.FullDiskException if the disk has no place for it
   */
  <T> T use(Function<Dump, T> user) {
    turn.await();
    try {
      return user.apply(newest());
    } finally {
      turn.end();
    }
  }

  private Dump newest() {
    Dump known = made;
    if (known == null || known.version() != store.version() || !known.isThere()) {
      known = store.read(this::make);
      made = known;
    }
    return known;
  }

  /** Forgets and deletes what is not of the present version. */
  void sweep() throws IOException {
    turn.awaitLong();
    try {
      forgetOld();
    } finally {
      turn.end();
    }
  }

  private void forgetOld() throws IOException {
    long version = store.version();
    if (made != null && made.version() != version) {
      made = null;
    }
    Optional<Path> known = folder.known();
    if (known.isPresent()) {
      FolderSweep.sweep(known.get(), name -> isOurs(name) && !name.startsWith(version + "-"));
    }
  }

  private boolean isOurs(String name) {
    return name.endsWith(form.file()) || name.equals(part());
  }

  private String part() {
    return form.file() + ".part";
  }

  /** The time tells apart two stores of the same version, one put in the place of the other. */
  String name(Snapshot snapshot) {
    long time = snapshot.committed().map(at -> at.getEpochSecond()).orElse(0L);
    return snapshot.version() + "-" + time + "-" + form.file();
  }

  private Dump make(Snapshot snapshot) {
    try {
      Path target = folder.made();
      Path file = target.resolve(name(snapshot));
      Sha256 digest = new Sha256();
      if (Files.exists(file)) {
        Files.copy(file, digest.of(OutputStream.nullOutputStream()));
      } else {
        FolderSweep.sweep(target, this::isOurs);
        write(snapshot, digest, target.resolve(part()), file);
      }
      String sum = digest.hexadecimal();
      return new Dump(form, snapshot.version(), snapshot.committed(), file, sum);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A dump that is not finished leaves nothing behind. */
  private void write(Snapshot snapshot, Sha256 digest, Path part, Path file) throws IOException {
    DiskSpace disk = DiskSpace.besideCommits(part.resolveSibling(""));
    disk.require();
    try {
      try (OutputStream out = disk.watching(digest.of(Files.newOutputStream(part)))) {
        writer.write(snapshot, form, out);
      }
      DurableMove.move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
