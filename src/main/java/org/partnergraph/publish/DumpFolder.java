package org.partnergraph.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where dumps are kept, and nothing else: in the folder of a store, or else in a temporary one,
 * which is made for the first of them and deleted at the end, or by the next process where this one
 * is killed.
 */
final class DumpFolder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DumpFolder.class);

  private static final String PREFIX = "partnergraph-dumps-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-\\d+");

  private final boolean temporary;
  private @Nullable Path path;

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
      known = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
      path = known;
    }
    return Files.createDirectories(known);
  }

  /** Deletes those of processes that were killed; what another user made stays. */
  private static void sweepTheDead() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> folders = Files.list(temporary)) {
      for (Path folder : folders.filter(DumpFolder::isOfTheDead).toList()) {
        try {
          FolderSweep.sweep(folder, name -> true);
          Files.deleteIfExists(folder);
        } catch (IOException e) {
          LOG.warn("{} was left by a process that was killed, and cannot be deleted", folder, e);
        }
      }
    }
  }

  private static boolean isOfTheDead(Path folder) {
    Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
    return name.matches()
        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.isWritable(folder)
        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
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
        FolderSweep.sweep(path, name -> true);
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
