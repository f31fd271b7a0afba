package org.partnergraph;

import java.io.Console;
import java.io.PrintStream;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.partnergraph.ingest.Progress;
import org.partnergraph.store.Namespaces;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command shares: the options that choose a store, and where it writes to. */
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
      throw misused("--store must be a folder or mem");
    }
    return Config.of(Optional.ofNullable(store), namespaces);
  }

  Knowledge open() {
    return Knowledge.open(config(), progress());
  }

  PrintStream out() {
    return main().out();
  }

  PrintStream err() {
    return main().err();
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
