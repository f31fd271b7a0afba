package org.partnergraph;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.partnergraph.search.Match;
import org.partnergraph.search.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds entities by any of their spellings. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Finds cities, people, institutions and events in any spelling.")
final class SearchCommand implements Callable<Integer> {

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "The name to find.")
  private List<String> words = List.of();

  @Option(names = "--type", description = "Only this class of the ontology, such as City.")
  private List<String> types = List.of();

  @Option(names = "--limit", defaultValue = "10", description = "Matches at most (default: 10).")
  private int limit;

  @Option(names = "--lang", defaultValue = "en", description = "Language of labels (default: en).")
  private String language = "";

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    SearchRequest request = request();
    try (Knowledge knowledge = options.open()) {
      List<Match> matches = knowledge.index().search(request);
      if (json) {
        JsonText.print(options.out(), matches);
      } else if (!matches.isEmpty()) {
        table(matches).print(options.out());
      }
      if (matches.isEmpty()) {
        options.err().println("partnergraph: nothing is found for " + request.text());
      }
      return matches.isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
    }
  }

  private SearchRequest request() {
    try {
      return new SearchRequest(String.join(" ", words), Set.copyOf(types), limit, language);
    } catch (IllegalArgumentException e) {
      throw options.misused(e.getMessage());
    }
  }

  private static TextTable table(List<Match> matches) {
    return new TextTable(
        matches.stream()
            .map(m -> List.of(Integer.toString(m.score()), m.id(), m.label(), m.type().label()))
            .toList());
  }
}
