package org.partnergraph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A question about connections on the command line: the parameters of the interface as options. */
final class ConnectionOptions {

  @Parameters(
      index = "0",
      paramLabel = "FROM",
      description = "A name, an id or an IRI; several with commas between them.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "TO", description = "The same.")
  private String to = "";

  @Option(names = "-k", paramLabel = "NUMBER", description = "Paths at most (default: 3).")
  private @Nullable String paths;

  @Option(names = "--max-hops", paramLabel = "NUMBER", description = "Steps at most (default: 8).")
  private @Nullable String maxHops;

  @Option(
      names = "--at",
      paramLabel = "DATE",
      description = "A day, month or year in which all links may hold.")
  private @Nullable String at;

  @Option(names = "--since", paramLabel = "DATE", description = "The same from a day on.")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "DATE", description = "The same up to a day.")
  private @Nullable String until;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "KIND",
      description = "Only this kind of link, such as attended; may be repeated.")
  private List<String> only = List.of();

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "KIND",
      description = "Without this kind of link; may be repeated.")
  private List<String> without = List.of();

  @Option(
      names = "--through",
      paramLabel = "NAME",
      description = "Only paths that pass this; may be repeated.")
  private List<String> through = List.of();

  @Option(
      names = "--avoid",
      paramLabel = "NAME",
      description = "No path that passes this; may be repeated.")
  private List<String> avoided = List.of();

  @Option(
      names = "--allow",
      paramLabel = "WHAT",
      description = "documents: they may be stepping stones, after all real links.")
  private @Nullable String allowed;

  /** What was given, by the names of the interface's parameters. */
  Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("from", List.of(from));
    values.put("to", List.of(to));
    values.put("k", list(paths));
    values.put("maxHops", list(maxHops));
    values.put("at", list(at));
    values.put("since", list(since));
    values.put("until", list(until));
    values.put("only", only);
    values.put("without", without);
    values.put("through", through);
    values.put("avoid", avoided);
    values.put("allow", list(allowed));
    return values;
  }

  private static List<String> list(@Nullable String value) {
    return Optional.ofNullable(value).stream().toList();
  }

  /** How a parameter of the interface is called on the command line. */
  static String option(String parameter) {
    return switch (parameter) {
      case "from" -> "FROM";
      case "to" -> "TO";
      case "k" -> "-k";
      case "maxHops" -> "--max-hops";
      default -> "--" + parameter;
    };
  }
}
