package org.partnergraph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.partnergraph.backup.Backup;
import org.partnergraph.backup.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes all that a store holds into one file, also while the service runs with it. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes all that the store holds into one file, also while the service runs with it.",
      "The file is read again before it gets its name; see restore."
    })
final class BackupCommand implements Callable<Integer> {

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE|DIR",
      defaultValue = ".",
      description = "File to write, or the folder of a file named by version and day (default: .).")
  private Path target = Path.of("");

  @Override
  public Integer call() throws IOException {
    Config config = options.config();
    Path folder = options.folder(config);
    Backup.Taken taken = new Backup(folder, config.namespaces(), Main.Version.text()).to(target);
    options.out().println(taken.file() + ": " + told(taken.manifest()));
    return 0;
  }

  /** What a backup holds. */
  static String told(Manifest manifest) {
    return String.format(
        Locale.ROOT,
        "data version %d%s, %,d statements",
        manifest.version(),
        manifest.committed().map(at -> " of " + at).orElse(""),
        manifest.statements());
  }
}
