package org.partnergraph;

import java.util.List;
import org.partnergraph.link.Drift;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is compared with Wikidata. */
final class DriftOptions {

  @Parameters(
      arity = "0..*",
      paramLabel = "CITY",
      description = "Ids (default: all cities of which a text tells a partnership).")
  private List<String> cities = List.of();

  @Option(
      names = "--against",
      paramLabel = "GRAPH",
      description = "This graph of Wikidata; may be repeated (default: those of the newest date).")
  private List<String> against = List.of();

  /** As it was given. */
  Drift.Request request() {
    return new Drift.Request(cities, against);
  }
}
