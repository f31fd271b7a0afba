package org.partnergraph;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;
import org.partnergraph.backup.BackupException;
import org.partnergraph.federation.RemoteFailureException;
import org.partnergraph.ingest.UnreadableFileException;
import org.partnergraph.query.BadArgumentException;
import org.partnergraph.query.PathTooDeepException;
import org.partnergraph.query.QueryFileException;
import org.partnergraph.query.QueryTimeoutException;
import org.partnergraph.query.UnknownEntityException;
import org.partnergraph.store.FullDiskException;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one line, or one line for each violation. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private static final String NAME = "partnergraph: ";

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (e instanceof RefusedCommitException refused) {
      refused.violations().forEach(v -> err.println(v.text("en")));
      err.println("refused: " + refused.violations().size() + " violation(s), nothing was written");
    } else if (expected(e).isPresent()) {
      err.println(NAME + expected(e).get());
    } else {
      err.println(NAME + "failed: " + e);
      e.printStackTrace(err);
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    if (args.length == 0) {
      command.usage(err);
    } else {
      String help = command.getCommandSpec().qualifiedName() + " --help";
      err.println(NAME + e.getMessage() + "; see " + help);
      UnmatchedArgumentException.printSuggestions(e, err);
    }
    return CommandLine.ExitCode.USAGE;
  }

  /** One line about what may happen to anyone; empty for a fault of the program. */
  static Optional<String> expected(Exception e) {
    if (e instanceof UncheckedIOException && e.getCause() instanceof IOException cause) {
      return expected(cause);
    }
    if (e instanceof FileSystemException file && file.getReason() == null) {
      return Optional.of(file.getFile() + ": " + inWords(file));
    }
    return Optional.ofNullable(e.getMessage()).filter(message -> isExpected(e));
  }

  private static boolean isExpected(Exception e) {
    return e instanceof IOException
        || e instanceof StoreException
        || e instanceof BackupException
        || e instanceof FullDiskException
        || e instanceof UnreadableFileException
        || e instanceof QueryFileException
        || e instanceof BadArgumentException
        || e instanceof UnknownEntityException
        || e instanceof QueryTimeoutException
        || e instanceof PathTooDeepException
        || e instanceof RemoteFailureException
        || e instanceof IllegalArgumentException;
  }

  /** The JDK says in the type alone what is wrong with a file: NoSuchFile, AccessDenied. */
  private static String inWords(FileSystemException e) {
    return e.getClass()
        .getSimpleName()
        .replaceAll("Exception$", "")
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
