package org.partnergraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Puts a file in the place of another so that a crash leaves the one or the other, never a half.
 */
public final class DurableMove {

  private DurableMove() {}

  /**
   * Waits until the file is on the disk, moves it, and waits until its new name is there too.
   *
   * @param part a file in the folder of the target
   * @param target is replaced if it is there
   */
  public static void move(Path part, Path target) throws IOException {
    Folders.syncEntries(part);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Folders.syncEntries(target.toAbsolutePath().resolveSibling(""));
  }
}
