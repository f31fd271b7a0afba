package org.partnergraph;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.partnergraph.ingest.LoadReport;
import org.partnergraph.ingest.UnreadableFileException;
import org.partnergraph.store.RefusedCommitException;
import org.partnergraph.store.Violation;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** How a load or a check ended: a line for a person, or a document for a script. */
final class ReportOptions {

  @Option(
      names = "--json",
      description = "Print a JSON report: accepted, and statements, violations or error.")
  private boolean json;

  /** Does the work and reports on it; the exit code. Without {@code --json} failures are thrown. */
  int report(PrintStream out, Supplier<LoadReport> work, Function<LoadReport, String> line) {
    if (!json) {
      out.println(line.apply(work.get()));
      return ExitCode.OK;
    }
    Map<String, Object> report = report(work);
    JsonText.print(out, report);
    return Boolean.TRUE.equals(report.get("accepted")) ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static Map<String, Object> report(Supplier<LoadReport> work) {
    Map<String, Object> report = new LinkedHashMap<>();
    try {
      LoadReport done = work.get();
      report.put("accepted", true);
      report.put("statements", done.statements());
      report.put("changed", done.after() != done.before());
      report.put("violations", List.of());
    } catch (RefusedCommitException e) {
      report.put("accepted", false);
      report.put("violations", e.violations().stream().map(Violation::members).toList());
    } catch (UnreadableFileException e) {
      report.put("accepted", false);
      report.put("error", e.getMessage());
      report.put("violations", List.of());
    }
    return report;
  }
}
