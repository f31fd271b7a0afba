package org.partnergraph.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.partnergraph.store.DurableMove;
import org.partnergraph.store.KnowledgeStore;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.Tdb2Store;

/**
 * Takes a backup of a store in a folder: from the service that runs with it, or else from the
 * folder itself.
 *
 * @param folder of the store
 * @param namespaces of the store, for where no service runs
 * @param software name and version of the program
 */
public record Backup(Path folder, Namespaces namespaces, String software) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

  /** A backup that was taken: where it is, and what it says of itself. */
  public record Taken(Path file, Manifest manifest) {}

  /**
   * Writes a backup and reads it again. The file is never there in half: it is written beside and
   * moved.
   *
   * @param target a file, or a folder in which one is named after the version and the day
   * @throws BackupException if there is no store or no such folder, or the service broke off
   * @throws org.partnergraph.store.StoreException if another process has the store that gives none
   */
  public Taken to(Path target) throws IOException {
    requireStore();
    Path absolute = target.toAbsolutePath();
    boolean inside = Files.isDirectory(absolute);
    Path parent = inside ? absolute : absolute.resolve("..").normalize();
    if (!Files.isDirectory(parent)) {
      throw new BackupException("there is no folder " + parent);
    }
    Path part = parent.resolve(".partnergraph-" + UUID.randomUUID() + ".part");
    try {
      write(part);
      Manifest manifest = verified(part);
      Path file = inside ? absolute.resolve(name(manifest)) : absolute;
      DurableMove.move(part, file);
      return new Taken(file, manifest);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void requireStore() {
    if (!Files.isDirectory(folder.resolve("tdb2"))) {
      throw new BackupException("there is no store in " + folder);
    }
  }

  private static String name(Manifest manifest) {
    String day = manifest.committed().map(at -> "-" + DAY.format(at)).orElse("");
    return "partnergraph-v" + manifest.version() + day + ".zip";
  }

  private void write(Path part) throws IOException {
    Optional<SocketChannel> service = service();
    if (service.isPresent()) {
      try (SocketChannel channel = service.get();
          InputStream in = Channels.newInputStream(channel)) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      }
      return;
    }
    try (KnowledgeStore store = Tdb2Store.open(folder, namespaces);
        OutputStream out = Files.newOutputStream(part)) {
      new BackupWriter(store, Optional.of(folder), software).write(out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Optional<SocketChannel> service() throws IOException {
    if (Files.notExists(folder.resolve(SocketPath.NAME))) {
      return Optional.empty();
    }
    try (SocketPath path = SocketPath.in(folder)) {
      return Optional.of(SocketChannel.open(path.address()));
    } catch (ConnectException e) {
      return Optional.empty(); // of a service that was killed
    }
  }

  private static Manifest verified(Path part) throws IOException {
    try (BackupFile backup = BackupFile.open(part)) {
      backup.verify(quad -> {});
      return backup.manifest();
    } catch (BackupException e) {
      throw new BackupException("the backup was broken off: " + e.getMessage(), e);
    }
  }
}
