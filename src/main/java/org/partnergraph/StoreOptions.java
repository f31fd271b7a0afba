package org.partnergraph;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.StoreException;
import picocli.CommandLine.Option;

/** Options of every command that works on a store. */
final class StoreOptions {

  @Option(
      names = "--store",
      paramLabel = "DIR|mem",
      description = "Folder of the store, or mem for one in memory (default: store in the home).")
  private @Nullable String store;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = "https://w3id.org/partnergraph/",
      description = "Base of the IRIs, ending in / (default: ${DEFAULT-VALUE}).")
  private String base = "";

  Config config() {
    return Config.of(Optional.ofNullable(store), base);
  }

  /** Opens the graph; one that a running service holds cannot be opened a second time. */
  Knowledge open() {
    try {
      return Knowledge.open(config(), progress());
    } catch (StoreException e) {
      boolean inUse = String.valueOf(e.getMessage()).contains("in use");
      throw inUse
          ? new StoreException(
              e.getMessage() + "; ask the running service over HTTP, stop it, or use --store mem",
              e)
          : e;
    }
  }

  static Progress progress() {
    return Progress.to(System.err, System.console() != null);
  }
}
