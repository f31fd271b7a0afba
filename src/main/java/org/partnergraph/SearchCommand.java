package org.partnergraph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.partnergraph.search.Match;
import org.partnergraph.search.SearchRequest;
import picocli.CommandLine.Command;
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
  public Integer call() throws JsonProcessingException {
    PrintStream out = System.out;
    SearchRequest request =
        new SearchRequest(String.join(" ", words), Set.copyOf(types), limit, language);
    try (Knowledge knowledge = options.open()) {
      List<Match> matches = knowledge.index().search(request);
      if (json) {
        out.println(
            JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(matches));
      } else {
        matches.forEach(
            m ->
                out.printf("%3d  %-32s %s (%s)%n", m.score(), m.id(), m.label(), m.type().label()));
      }
      out.flush();
      return matches.isEmpty() ? 1 : 0;
    }
  }
}
