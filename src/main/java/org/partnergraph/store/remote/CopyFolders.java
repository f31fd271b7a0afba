package org.partnergraph.store.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of working copies, beside each other in one for temporary files. */
final class CopyFolders {

  private static final Logger LOG = LoggerFactory.getLogger(CopyFolders.class);
  private static final String NAME = "partnergraph-copy";

  /** In which the lock of a new copy is surely there. */
  private static final Duration BEGINNING = Duration.ofMinutes(10);

  private CopyFolders() {}

  /** A new one. */
  static Path make(Path parent) {
    try {
      return Files.createTempDirectory(parent, NAME);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes those that processes left which were killed. */
  static void sweep(Path parent) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, NAME + "*")) {
      for (Path folder : folders) {
        if (isLeft(folder)) {
          LOG.debug("deleting the working copy {} of a process that ended", folder);
          delete(folder);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("working copies in {} cannot be looked at", parent, e);
    }
  }

  /** What belongs to another user is left to them. */
  private static boolean isLeft(Path folder) {
    Path held = folder.resolve("tdb.lock");
    try {
      return Files.exists(held) ? isFree(held) : isOld(folder);
    } catch (IOException | RuntimeException e) {
      LOG.debug("{} is left alone", folder, e);
      return false;
    }
  }

  private static boolean isFree(Path held) {
    ProcessFileLock lock = ProcessFileLock.create(held.toString());
    if (lock.isLockedHere() || !lock.tryLock()) {
      return false;
    }
    ProcessFileLock.release(lock);
    return true;
  }

  private static boolean isOld(Path folder) throws IOException {
    return Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(BEGINNING));
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("the working copy {} could not be deleted", folder, e);
    }
  }
}
