package org.partnergraph;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line: each command stands in a class of its own. Exit codes: 0 done, 1 failed or
 * refused, 2 wrong usage.
 */
@Command(
    name = "partnergraph",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "How are cities, people and institutions connected, and which words prove it?",
    footer = {
      "",
      "Environment:",
      "  PARTNERGRAPH_HOME        folder with ontology, data and queries",
      "  PARTNERGRAPH_TOKEN       bearer token for writing over HTTP",
      "  PARTNERGRAPH_TOKEN_FILE  file that holds the token",
      "  PARTNERGRAPH_STORE_USER, PARTNERGRAPH_STORE_PASSWORD or PARTNERGRAPH_STORE_TOKEN",
      "                           credentials for an engine that --store names by its address",
      "  PARTNERGRAPH_LOG         text (lines for people) or json (an object on each line)",
      "Exit code: 0 done, 1 failed or refused, 2 wrong usage."
    })
public final class Main {

  private static final List<Class<?>> COMMANDS =
      List.of(
          ServeCommand.class,
          LoadCommand.class,
          ValidateCommand.class,
          QueryCommand.class,
          SearchCommand.class,
          ConnectCommand.class,
          ExportCommand.class,
          BackupCommand.class,
          RestoreCommand.class,
          ImportCommand.class,
          LinkCommand.class);

  /** What logback.xml knows. */
  private static final Set<String> LOG_FORMATS = Set.of("text", "json");

  /** Tells by java.util.logging, at each start, what it finds of the JVM. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private final PrintStream out;
  private final PrintStream err;
  private final Optional<Ahead> ahead;

  /** With the streams for answers and for everything else. */
  Main(PrintStream out, PrintStream err) {
    this(out, err, Optional.empty());
  }

  private Main(PrintStream out, PrintStream err, Optional<Ahead> ahead) {
    this.out = out;
    this.err = err;
    this.ahead = ahead;
  }

  /** Runs one command and ends the process with its exit code; writes UTF-8 in any locale. */
  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    PrintStream out = utf8(FileDescriptor.out, false);
    PrintStream err = utf8(FileDescriptor.err, true);
    if (!LOG_FORMATS.contains(System.getenv().getOrDefault("PARTNERGRAPH_LOG", "text"))) {
      err.println("partnergraph: PARTNERGRAPH_LOG must be text or json; see --help");
      System.exit(CommandLine.ExitCode.USAGE);
    }
    Optional<Ahead> ahead =
        args.length > 0 && args[0].equals(ServeCommand.NAME)
            ? Optional.of(Ahead.begin())
            : Optional.empty();
    System.exit(new Main(out, err, ahead).run(args));
  }

  private static PrintStream utf8(FileDescriptor descriptor, boolean autoFlush) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)),
        autoFlush,
        StandardCharsets.UTF_8);
  }

  /** Runs one command; the exit code. */
  int run(String... args) {
    Failures failures = new Failures();
    int code =
        commands(args)
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setExecutionExceptionHandler(failures)
            .setParameterExceptionHandler(failures)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(args);
    if (out.checkError()) {
      err.println("partnergraph: the answer could not be written to the standard output");
      return code == CommandLine.ExitCode.OK ? CommandLine.ExitCode.SOFTWARE : code;
    }
    return code;
  }

  /** What understands these words: the one command that they name, or all. */
  CommandLine commands(String... args) {
    List<Class<?>> named =
        COMMANDS.stream().filter(type -> args.length > 0 && name(type).equals(args[0])).toList();
    CommandLine line = new CommandLine(this);
    (named.isEmpty() ? COMMANDS : named).forEach(line::addSubcommand);
    return line;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  /** Waits for what was begun before the words were read. */
  void ready() {
    ahead.ifPresent(Ahead::await);
  }

  /** Where answers go. */
  PrintStream out() {
    return out;
  }

  /** Where progress and notes go. */
  PrintStream err() {
    return err;
  }

  /** The version of the program. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {text()};
    }

    /** Name and version of the program. */
    static String text() {
      return "partnergraph " + Release.version();
    }
  }
}
