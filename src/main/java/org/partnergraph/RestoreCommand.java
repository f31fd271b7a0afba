package org.partnergraph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.partnergraph.backup.BackupFile;
import org.partnergraph.backup.Restore;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.Namespaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a store from a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a store from a backup: all of it, or nothing where the backup is not whole.",
      "The base of the IRIs is that of the backup."
    })
final class RestoreCommand implements Callable<Integer> {

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(paramLabel = "FILE", description = "What ./partnergraph backup wrote.")
  private Path file = Path.of("");

  @Option(names = "--replace", description = "What the store holds goes.")
  private boolean replace;

  @Option(names = "--check", description = "Only reads the backup, and says if it is whole.")
  private boolean checkOnly;

  @Option(
      names = "--after",
      paramLabel = "VERSION",
      defaultValue = "0",
      description = {
        "A data version that readers have seen, later than the backup's; the restored data gets",
        "the next one, so that no version stands for two states of the data."
      })
  private long after;

  @Override
  public Integer call() throws IOException {
    Config config = options.config();
    Path folder = options.folder(config);
    if (after < 0) {
      throw options.misused("--after must be a data version");
    }
    Progress progress = options.progress();
    try (BackupFile backup = BackupFile.open(file)) {
      requireBase(config.namespaces(), new Namespaces(backup.manifest().base()));
      progress.phase("checking the backup");
      backup.verify(quad -> {});
      String told = BackupCommand.told(backup.manifest());
      if (checkOnly) {
        options.out().println(file + " is whole: " + told + ", by " + backup.manifest().software());
        return 0;
      }
      long version = new Restore(folder, replace, after, progress).from(backup);
      options.out().printf("%s holds %s, as data version %d%n", folder, told, version);
      return 0;
    } finally {
      progress.done();
    }
  }

  private static void requireBase(Namespaces given, Namespaces made) {
    if (!given.equals(made) && !given.equals(Namespaces.CANONICAL)) {
      throw new IllegalArgumentException(
          "the backup was made with --base " + made.base() + ", not " + given.base());
    }
  }
}
