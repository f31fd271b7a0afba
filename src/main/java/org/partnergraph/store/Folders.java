package org.partnergraph.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders with all that is in them. */
final class Folders {

  private Folders() {}

  /** What stands in a folder. */
  static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  /** Deletes a folder or a file, if it is there; a link is deleted, not what it leads to. */
  static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    for (Path path : walk(folder)) {
      Files.deleteIfExists(path);
    }
  }

  /** Waits until all of it is on the disk. */
  static void sync(Path folder) throws IOException {
    for (Path path : walk(folder)) {
      syncEntries(path);
    }
  }

  /** Waits until a file, or the list of what stands in a folder, is on the disk. */
  static void syncEntries(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static List<Path> walk(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
