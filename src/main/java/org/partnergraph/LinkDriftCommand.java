package org.partnergraph;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.partnergraph.link.Difference;
import org.partnergraph.link.DifferenceTable;
import org.partnergraph.link.Drift;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the texts and Wikidata differ. */
@Command(
    name = "drift",
    mixinStandardHelpOptions = true,
    description = {
      "Compares the partnerships of the texts with those of Wikidata that were imported, as CSV:",
      "wikidata-lacks, we-lack, dates-differ, wikidata-lacks-date, we-lack-date, not-linked."
    })
final class LinkDriftCommand implements Callable<Integer> {

  @Mixin private StoreOptions options = new StoreOptions();

  @Mixin private DriftOptions compared = new DriftOptions();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (Knowledge knowledge = options.open()) {
      Drift.Found read = Drift.read(knowledge.store(), compared.request());
      List<Difference> found = read.differences();
      if (json) {
        JsonText.print(options.out(), found);
      } else {
        options.out().print(DifferenceTable.text(found));
      }
      read.untold()
          .forEach(city -> options.err().println("nothing tells a partnership of " + city));
      options.err().println(summary(found));
      return ExitCode.OK;
    }
  }

  private static String summary(List<Difference> found) {
    Map<String, Long> counts =
        found.stream()
            .collect(Collectors.groupingBy(Difference::what, TreeMap::new, Collectors.counting()));
    return found.size()
        + " differences"
        + counts.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", ", found.isEmpty() ? "" : ": ", ""));
  }
}
