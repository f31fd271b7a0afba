package org.partnergraph.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where dumps are kept, and nothing else: in the folder of a store, or else in a temporary one,
 * which is made for the first of them and deleted at the end, or by the next service where this one
 * is killed: as long as it lives, it holds the lock of a file there.
 */
final class DumpFolder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DumpFolder.class);

  private static final String PREFIX = "partnergraph-dumps-";
  private static final String LOCK = "lock";

  private final boolean temporary;
  private @Nullable Path path;
  private @Nullable FileChannel lock;

  /** That of a store; empty if it has none. */
  DumpFolder(Optional<Path> kept) {
    this.temporary = kept.isEmpty();
    this.path = kept.orElse(null);
  }

  /** The folder, which is there now. */
  synchronized Path made() throws IOException {
    Path known = path;
    if (known == null) {
      sweepTheDead();
      known = Files.createTempDirectory(PREFIX);
      lock = opened(known);
      lock.lock();
      path = known;
    }
    return Files.createDirectories(known);
  }

  private static FileChannel opened(Path folder) throws IOException {
    return FileChannel.open(
        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Deletes those of services that were killed; without that, a dump is made all the same. */
  private static void sweepTheDead() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> all = Files.list(temporary)) {
      List<Path> folders = all.filter(DumpFolder::isOfDumps).toList();
      for (Path folder : folders) {
        sweepIfDead(folder);
      }
    } catch (IOException e) {
      LOG.warn("what killed services left in {} is not deleted", temporary, e);
    }
  }

  /** One that has no lock yet is being made. */
  private static boolean isOfDumps(Path folder) {
    return String.valueOf(folder.getFileName()).startsWith(PREFIX)
        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.isWritable(folder)
        && Files.isRegularFile(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS);
  }

  private static void sweepIfDead(Path folder) throws IOException {
    try (FileChannel channel = opened(folder)) {
      if (channel.tryLock() != null) {
        delete(folder);
      }
    } catch (OverlappingFileLockException e) {
      LOG.debug("{} is of this very process", folder, e);
    }
  }

  private static void delete(Path folder) throws IOException {
    FolderSweep.sweep(folder, name -> true);
    Files.deleteIfExists(folder);
  }

  /** The folder, if something may be in it. */
  synchronized Optional<Path> known() {
    return Optional.ofNullable(path);
  }

  /**
   * Deletes what is temporary.
   *
   * @throws UncheckedIOException if it cannot be
   */
  @Override
  public synchronized void close() {
    if (temporary && path != null) {
      try {
        delete(path);
        if (lock != null) {
          lock.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
