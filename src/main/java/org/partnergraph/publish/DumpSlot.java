package org.partnergraph.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnergraph.rest.SharedTurn;
import org.partnergraph.store.DurableMove;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/** The newest dump in one form, which is made, opened or swept by one at a time. */
final class DumpSlot {

  private final KnowledgeStore store;
  private final DumpWriter writer;
  private final DumpForm form;
  private final Optional<Path> folder;
  private final SharedTurn turn;
  private @Nullable Dump made;

  /**
   * Empty.
   *
   * @param folder where the dump is kept; empty to keep it in memory
   * @param patience how long a request waits while the dump is made for another
   */
  DumpSlot(
      KnowledgeStore store,
      DumpWriter writer,
      DumpForm form,
      Optional<Path> folder,
      Duration patience) {
    this.store = store;
    this.writer = writer;
    this.form = form;
    this.folder = folder;
    this.turn = new SharedTurn(patience);
  }

  /**
   * Gives the newest dump to its user, before which no commit deletes it.
   *
   * @throws org.partnergraph.rest.ProblemException 503 if it is made for another for too long
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
    if (folder.isPresent()) {
      FolderSweep.sweep(folder.get(), name -> isOurs(name) && !name.startsWith(version + "-"));
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
      return folder.isPresent() ? file(snapshot, folder.get()) : bytes(snapshot);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Dump bytes(Snapshot snapshot) throws IOException {
    Sha256 digest = new Sha256();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writer.write(snapshot, form, digest.of(bytes));
    return dump(snapshot, Optional.empty(), bytes.toByteArray(), digest);
  }

  private Dump file(Snapshot snapshot, Path target) throws IOException {
    Files.createDirectories(target);
    Path file = target.resolve(name(snapshot));
    Sha256 digest = new Sha256();
    if (Files.exists(file)) {
      Files.copy(file, digest.of(OutputStream.nullOutputStream()));
    } else {
      FolderSweep.sweep(target, this::isOurs);
      Path part = target.resolve(part());
      try (OutputStream out = digest.of(Files.newOutputStream(part))) {
        writer.write(snapshot, form, out);
      }
      DurableMove.move(part, file);
    }
    return dump(snapshot, Optional.of(file), new byte[0], digest);
  }

  private Dump dump(Snapshot snapshot, Optional<Path> file, byte[] bytes, Sha256 digest) {
    return new Dump(
        form, snapshot.version(), snapshot.committed(), file, bytes, digest.hexadecimal());
  }
}
