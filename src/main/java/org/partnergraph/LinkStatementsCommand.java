package org.partnergraph;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnergraph.link.QuickStatements;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What Wikidata lacks, for a person to submit. */
@Command(
    name = "quickstatements",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the partnerships and dates that the texts state and Wikidata lacks as commands of",
      "QuickStatements. Nothing is sent: a person checks and submits them."
    })
final class LinkStatementsCommand implements Callable<Integer> {

  @Mixin private StoreOptions options = new StoreOptions();

  @Mixin private DriftOptions compared = new DriftOptions();

  @Option(
      names = "--source",
      paramLabel = "DOC=URL",
      description = "Web address or item (Q…) of a document; may be repeated.")
  private Map<String, String> sources = Map.of();

  @Option(
      names = "--own-sources",
      description = "Refer to documents without --source by their IRI in this graph.")
  private boolean ownSources;

  @Option(
      names = "--on",
      paramLabel = "DAY",
      description = "When the documents were looked at, as 2026-11-21 (default: today).")
  private @Nullable String on;

  @Override
  public Integer call() {
    LocalDate day = DayText.on(on, options);
    sources.forEach(
        (document, source) -> {
          if (!source.matches("Q[1-9]\\d*") && !isAddress(source)) {
            throw options.misused("--source needs a web address or an item: " + source);
          }
        });
    try (Knowledge knowledge = options.open()) {
      QuickStatements statements =
          new QuickStatements(knowledge.store().namespaces(), sources, day, ownSources);
      QuickStatements.Commands commands =
          statements.commands(knowledge.store(), compared.request());
      commands.lines().forEach(options.out()::println);
      note(commands);
      return ExitCode.OK;
    }
  }

  private static boolean isAddress(String text) {
    try {
      URI address = new URI(text);
      return text.matches("https?://.+") && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void note(QuickStatements.Commands commands) {
    if (!commands.unreferenced().isEmpty()) {
      options
          .err()
          .println(
              "left out as references, as they have no --source: "
                  + String.join(", ", commands.unreferenced()));
    }
    options
        .err()
        .println(commands.lines().size() + " statements; check them before you submit them");
  }
}
