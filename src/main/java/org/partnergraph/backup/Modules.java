package org.partnergraph.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.partnergraph.store.DurableMove;

/** The modules of the widget, on their way from a backup into the folder of a store. */
final class Modules {

  private Modules() {}

  /** Each bears its hash in its name, so that those that are there may stay. */
  static void keep(Path folder, BackupFile backup) throws IOException {
    for (Part part : backup.manifest().parts()) {
      Path file = folder.resolve(part.name());
      if (Part.isModule(part.name()) && !Files.exists(file)) {
        keep(file, backup.module(part));
      }
    }
  }

  private static void keep(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Path whole = file.resolveSibling(file.getFileName() + ".part");
    Files.write(whole, content);
    DurableMove.move(whole, file);
  }
}
