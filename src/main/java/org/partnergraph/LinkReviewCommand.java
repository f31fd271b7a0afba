package org.partnergraph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.partnergraph.link.Reviewer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes through a table of candidates on the terminal. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Asks for a decision on each row of a table of candidates that has none yet, and writes it",
      "into the table. The same can be done in a spreadsheet: fill in the column decision with",
      "match, close, no-match or unsure, and reason if there is more to say."
    })
final class LinkReviewCommand implements Callable<Integer> {

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(paramLabel = "FILE", description = "The table, .csv or .tsv.")
  private Path file = Path.of("");

  @Option(names = "--all", description = "Ask again for rows that have a decision.")
  private boolean all;

  @Override
  public Integer call() throws IOException {
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    int decided = new Reviewer(file, answers, options.out()).run(all);
    options
        .out()
        .println(
            decided
                + (decided == 1 ? " decision" : " decisions")
                + "; now: partnergraph link judge "
                + file
                + " --by …");
    return ExitCode.OK;
  }
}
