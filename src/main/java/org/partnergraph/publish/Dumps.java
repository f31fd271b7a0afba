package org.partnergraph.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Snapshot;

/**
 * Dumps of the newest data, each made when it is first asked for and kept until the next commit.
 */
final class Dumps {

  private final KnowledgeStore store;
  private final DumpWriter writer;
  private final Optional<Path> folder;
  private final Map<DumpForm, Dump> made = new EnumMap<>(DumpForm.class);

  /**
   * Dumps of a store.
   *
   * @param folder where they are kept; empty to keep them in memory
   */
  Dumps(KnowledgeStore store, Optional<Path> folder) {
    this.store = store;
    this.writer = new DumpWriter(store);
    this.folder = folder;
    store.afterCommit((version, changes) -> forget());
  }

  /**
   * The newest.
   *
   * @throws UncheckedIOException if the folder cannot be written
   */
  synchronized Dump get(DumpForm form) {
    Dump known = made.get(form);
    if (known != null && known.version() == store.version()) {
      return known;
    }
    Dump dump = store.read(snapshot -> make(snapshot, form));
    made.put(form, dump);
    return dump;
  }

  /** What was withdrawn leaves the dumps at once, not only when the next one is asked for. */
  private synchronized void forget() {
    made.clear();
    folder.filter(Files::isDirectory).ifPresent(Dumps::empty);
  }

  private Dump make(Snapshot snapshot, DumpForm form) {
    try {
      return folder.isPresent() ? file(snapshot, form, folder.get()) : bytes(snapshot, form);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Dump bytes(Snapshot snapshot, DumpForm form) throws IOException {
    Sha256 digest = new Sha256();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writer.write(snapshot, form, digest.of(bytes));
    return dump(snapshot, form, Optional.empty(), bytes.toByteArray(), digest);
  }

  private Dump file(Snapshot snapshot, DumpForm form, Path target) throws IOException {
    Files.createDirectories(target);
    Path file = target.resolve(name(snapshot, form));
    Sha256 digest = new Sha256();
    if (Files.exists(file)) {
      Files.copy(file, digest.of(OutputStream.nullOutputStream()));
    } else {
      empty(list(target).filter(old -> old.toString().endsWith(form.file())).toList());
      Path part = target.resolve(form.file() + ".part");
      try (OutputStream out = digest.of(Files.newOutputStream(part))) {
        writer.write(snapshot, form, out);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return dump(snapshot, form, Optional.of(file), new byte[0], digest);
  }

  /** The time tells apart two stores of the same version, one put in the place of the other. */
  private static String name(Snapshot snapshot, DumpForm form) {
    long time = snapshot.committed().map(at -> at.getEpochSecond()).orElse(0L);
    return snapshot.version() + "-" + time + "-" + form.file();
  }

  private static Dump dump(
      Snapshot snapshot, DumpForm form, Optional<Path> file, byte[] bytes, Sha256 digest) {
    return new Dump(
        form, snapshot.version(), snapshot.committed(), file, bytes, digest.hexadecimal());
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void empty(Path folder) {
    empty(list(folder).toList());
  }

  private static void empty(List<Path> files) {
    try {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
