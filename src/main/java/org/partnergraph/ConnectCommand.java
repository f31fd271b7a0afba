package org.partnergraph;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.partnergraph.connect.ConnectionAnswer;
import org.partnergraph.connect.ConnectionRequest;
import org.partnergraph.entities.Basis;
import org.partnergraph.search.EntityFinder;
import org.partnergraph.search.Match;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how two entities are connected, with the words that prove it. */
@Command(
    name = "connect",
    mixinStandardHelpOptions = true,
    description = {
      "Tells how two entities are connected, with the words that prove it.",
      "Such as: connect \"Tomasz Daros\" \"Holger Mahnicke\""
    })
final class ConnectCommand implements Callable<Integer> {

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(index = "0", paramLabel = "FROM", description = "A name, an id or an IRI.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "TO", description = "A name, an id or an IRI.")
  private String to = "";

  @Option(names = "-k", defaultValue = "3", description = "Paths at most (default: 3).")
  private int paths;

  @Option(names = "--max-hops", defaultValue = "8", description = "Steps at most (default: 8).")
  private int maxHops;

  @Option(
      names = "--allow",
      paramLabel = "WHAT",
      description = "documents: they may be stepping stones, after all real links.")
  private @Nullable String allowed;

  @Option(
      names = "--lang",
      defaultValue = "en",
      description = "Language: de, en or pl (default: en).")
  private String language = "";

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    require("-k", paths, ConnectionRequest.MOST_PATHS);
    require("--max-hops", maxHops, ConnectionRequest.MOST_HOPS);
    if (allowed != null && !allowed.equals(ConnectionAnswer.DOCUMENTS)) {
      throw options.misused("--allow takes " + ConnectionAnswer.DOCUMENTS);
    }
    if (!language.matches("de|en|pl")) {
      throw options.misused("--lang must be de, en or pl: " + language);
    }
    try (Knowledge knowledge = options.open()) {
      Node start = entity(knowledge, from);
      Node end = entity(knowledge, to);
      if (start.equals(end)) {
        throw options.misused("both are " + start.getURI());
      }
      ConnectionRequest asked =
          ConnectionRequest.between(start, end, language)
              .within(paths, maxHops)
              .allowing(allowed != null);
      ConnectionAnswer answer = knowledge.connections().find(asked);
      if (json) {
        JsonText.print(options.out(), answer);
      } else {
        print(answer);
      }
      return answer.connected() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private void require(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw options.misused(option + " is a number from 1 to " + most);
    }
  }

  private Node entity(Knowledge knowledge, String text) {
    EntityFinder.Meaning meaning =
        new EntityFinder(knowledge.store(), knowledge.index()).find(text, language);
    if (meaning instanceof EntityFinder.Meaning.One one) {
      return one.entity();
    }
    if (meaning instanceof EntityFinder.Meaning.Several several) {
      String ids = String.join(" or ", several.matches().stream().map(Match::id).toList());
      throw options.misused(text + " may be " + ids + "; give the id");
    }
    throw options.misused("nothing is called " + text);
  }

  private void print(ConnectionAnswer answer) {
    PrintStream out = options.out();
    if (!answer.connected()) {
      out.println(
          Ansi.AUTO.string(
              "@|bold "
                  + answer.from().label()
                  + "|@ and @|bold "
                  + answer.to().label()
                  + "|@ are not connected within "
                  + answer.limits().maxHops()
                  + " steps."));
      answer.excluded().reasons().forEach(reason -> out.println("  " + reason));
      printNearest(answer.nearestMiss(), out);
    }
    int number = 0;
    for (ConnectionAnswer.Path path : answer.paths()) {
      out.println(Ansi.AUTO.string("@|bold " + ++number + ".|@ " + steps(path.length())));
      path.steps().forEach(step -> print(step, out));
      out.println(Ansi.AUTO.string("     @|faint " + score(path.score()) + "|@"));
    }
  }

  private static String score(ConnectionAnswer.Scored score) {
    return score.parts().entrySet().stream()
        .map(part -> String.format(Locale.ROOT, "%s %.3f", part.getKey(), part.getValue()))
        .collect(
            Collectors.joining(
                " × ", String.format(Locale.ROOT, "score %.4f = ", score.total()), ""));
  }

  private static void printNearest(ConnectionAnswer.@Nullable NearestMiss miss, PrintStream out) {
    if (miss != null) {
      out.println("  Nearest, but hidden (" + miss.hiddenBy() + "):");
      miss.path().steps().forEach(step -> print(step, out));
    }
  }

  private static String steps(int length) {
    return length == 1 ? "1 step" : length + " steps";
  }

  private static String mark(ConnectionAnswer.Step step) {
    if (step.allowed() != null) {
      return " (document, no link of its own)";
    }
    return step.basis() == Basis.DERIVED ? " (derived)" : "";
  }

  private static void print(ConnectionAnswer.Step step, PrintStream out) {
    out.println("   " + step.sentence() + mark(step));
    step.evidence()
        .forEach(
            evidence ->
                out.println(
                    Ansi.AUTO.string(
                            "     @|faint "
                                + evidence.document().id()
                                + ":"
                                + evidence.lines()
                                + "|@ ")
                        + evidence.quote().replaceAll("\\s+", " ")));
  }
}
