package org.partnergraph;

import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.Namespaces;
import org.partnergraph.store.remote.RemoteSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command shares: the options that choose a store, and where it writes to. */
final class StoreOptions {

  @Option(
      names = "--store",
      paramLabel = "DIR|mem|URL",
      description = {
        "Folder of the store, mem for one in memory, or the address of a SPARQL 1.1 engine that",
        "keeps it (default: store in the home)."
      })
  private @Nullable String store;

  @Option(
      names = "--store-update",
      paramLabel = "URL",
      description = "Where that engine takes updates, if elsewhere than queries.")
  private @Nullable String storeUpdate;

  @Option(
      names = "--store-poll",
      paramLabel = "SECONDS",
      description = "How often commits of others to that engine are looked for (default: 1).")
  private @Nullable Integer storePoll;

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = "https://w3id.org/partnergraph/",
      description = "Base of the IRIs, ending in / (default: ${DEFAULT-VALUE}).")
  private String base = "";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  Config config() {
    Namespaces namespaces;
    try {
      namespaces = new Namespaces(base);
    } catch (IllegalArgumentException e) {
      throw misused(e.getMessage());
    }
    if (store != null && store.isBlank()) {
      throw misused("--store must be a folder, mem or an address");
    }
    return at(namespaces);
  }

  private Config at(Namespaces namespaces) {
    Optional<String> asked = Optional.ofNullable(store);
    sound(() -> asked.filter(RemoteSettings::isAddress).map(RemoteSettings::of));
    Config config = Config.of(asked, namespaces);
    if (config.engine().isEmpty()) {
      if (storeUpdate != null || storePoll != null) {
        throw misused("--store-update and --store-poll need an address as --store");
      }
      return config;
    }
    return config.withEngine(sound(() -> engine(config.engine().get())));
  }

  /** What is wrong with an address is a wrong option. */
  private <T> T sound(Supplier<T> address) {
    try {
      return address.get();
    } catch (IllegalArgumentException e) {
      throw misused("--store: " + e.getMessage());
    }
  }

  private RemoteSettings engine(RemoteSettings given) {
    if (storePoll != null && (storePoll < 1 || storePoll > 3600)) {
      throw misused("--store-poll must be from 1 to 3600");
    }
    RemoteSettings settings = storeUpdate == null ? given : given.updatedAt(storeUpdate);
    return storePoll == null ? settings : settings.polledEach(Duration.ofSeconds(storePoll));
  }

  Knowledge open() {
    return Knowledge.open(config(), progress());
  }

  /** The folder of the store, for what can be done with nothing else. */
  Path folder(Config config) {
    return config
        .store()
        .orElseThrow(
            () ->
                misused(
                    config.engine().isPresent()
                        ? "--store must be a folder; what an engine elsewhere keeps, it saves itself"
                        : "--store must be a folder, not mem"));
  }

  PrintStream out() {
    return main().out();
  }

  PrintStream err() {
    return main().err();
  }

  /** Waits for what the program began before it read its options. */
  void ready() {
    main().ready();
  }

  Progress progress() {
    return Progress.to(err(), isTerminal());
  }

  /** From Java 22 on there is a console without a terminal too, and a method that tells. */
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** The graph that an option names: a local id or an IRI. */
  Optional<Node> graph(@Nullable String text, Namespaces namespaces) {
    if (text == null) {
      return Optional.empty();
    }
    if (Namespaces.isLocalId(text)) {
      return Optional.of(namespaces.entity(text));
    }
    if (!text.matches("[a-z][a-z0-9+.-]*:[^\\s<>\"]+")) {
      throw misused("--graph must be a local id or an IRI: " + text);
    }
    return Optional.of(NodeFactory.createURI(text));
  }

  /** Ends the command: exit code 2, and a line that points to its help. */
  ParameterException misused(@Nullable String message) {
    return new ParameterException(spec().commandLine(), String.valueOf(message));
  }

  private Main main() {
    return (Main) spec().root().userObject();
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(command, "used before the command line was parsed");
  }
}
