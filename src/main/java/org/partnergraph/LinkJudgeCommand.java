package org.partnergraph;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnergraph.link.JudgeReport;
import org.partnergraph.link.Linking;
import org.partnergraph.link.ReviewTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps the decisions of a table in the graph. */
@Command(
    name = "judge",
    mixinStandardHelpOptions = true,
    description = {
      "Keeps the decisions of a table in the graph, each with who, when and why; all or none.",
      "What the graph holds already is left as it is. A decision that differs replaces the one",
      "before, which stays on record."
    })
final class LinkJudgeCommand implements Callable<Integer> {

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(paramLabel = "FILE", description = "The table, .csv or .tsv.")
  private Path file = Path.of("");

  @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decided.")
  private String by = "";

  @Option(names = "--on", paramLabel = "DAY", description = "When, as 2026-11-21 (default: today).")
  private @Nullable String on;

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (by.isBlank()) {
      throw options.misused("--by must name who decided");
    }
    LocalDate day = DayText.on(on, options);
    ReviewTable.read(file); // before anything else is opened
    try (Knowledge knowledge = options.open()) {
      JudgeReport report = Linking.judge(knowledge.store(), file, by.strip(), day);
      if (json) {
        JsonText.print(options.out(), report);
      } else {
        options.out().println(text(report));
      }
      if (!report.again().isEmpty()) {
        options.err().println(again(report));
      }
      return ExitCode.OK;
    }
  }

  private static String again(JudgeReport report) {
    return "Items that you matched stand in the graph a second time, with their partnerships, as"
        + " imports made them.\nRun these imports again, with the same file and date; the two become"
        + " one: "
        + String.join(", ", report.again());
  }

  private static String text(JudgeReport report) {
    String written =
        report.written().isEmpty()
            ? "nothing new"
            : "new: "
                + report.written().entrySet().stream()
                    .map(e -> e.getValue() + " " + e.getKey())
                    .collect(Collectors.joining(", "));
    return written
        + "; "
        + report.standing()
        + " known before, "
        + report.open()
        + " without a decision; data version "
        + report.after();
  }
}
