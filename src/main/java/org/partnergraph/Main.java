package org.partnergraph;

import java.io.PrintWriter;
import org.partnergraph.ingest.UnreadableFileException;
import org.partnergraph.query.BadArgumentException;
import org.partnergraph.query.QueryFileException;
import org.partnergraph.query.QueryTimeoutException;
import org.partnergraph.query.UnknownEntityException;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/**
 * The command line: each command stands in a class of its own. Exit codes: 0 done, 1 failed or
 * refused, 2 wrong usage.
 */
@Command(
    name = "partnergraph",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "How are cities, people and institutions connected, and which words prove it?",
    subcommands = {
      ServeCommand.class,
      LoadCommand.class,
      ValidateCommand.class,
      QueryCommand.class,
      SearchCommand.class,
      ExportCommand.class
    },
    footer = {
      "",
      "Environment: PARTNERGRAPH_HOME (folder with ontology, data and queries), PARTNERGRAPH_TOKEN",
      "or PARTNERGRAPH_TOKEN_FILE (bearer token for writing over HTTP)."
    })
public final class Main {

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs one command; the exit code. */
  static int run(String... args) {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(Main::failed)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  /** Says what went wrong in one line, or one line for each violation. */
  private static int failed(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (e instanceof RefusedCommitException refused) {
      refused.violations().forEach(v -> err.println(v.text("en")));
      err.println("refused: " + refused.violations().size() + " violation(s), nothing was written");
    } else if (isExpected(e)) {
      err.println("partnergraph: " + e.getMessage());
    } else {
      err.println("partnergraph: failed: " + e);
      e.printStackTrace(err);
    }
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static boolean isExpected(Exception e) {
    return e instanceof StoreException
        || e instanceof UnreadableFileException
        || e instanceof QueryFileException
        || e instanceof BadArgumentException
        || e instanceof UnknownEntityException
        || e instanceof QueryTimeoutException
        || e instanceof IllegalArgumentException;
  }

  /** The version of the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"partnergraph " + (version == null ? "(not packaged)" : version)};
    }
  }
}
