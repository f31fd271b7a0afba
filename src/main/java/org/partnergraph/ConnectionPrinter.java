package org.partnergraph;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnergraph.connect.ConnectionAnswer;
import org.partnergraph.connect.ConnectionAnswer.NearestMiss;
import org.partnergraph.connect.ConnectionAnswer.Path;
import org.partnergraph.connect.ConnectionAnswer.Scored;
import org.partnergraph.connect.ConnectionAnswer.Step;
import org.partnergraph.connect.Sentences;
import org.partnergraph.entities.Basis;
import org.partnergraph.entities.Evidence;
import org.partnergraph.pages.Words;
import picocli.CommandLine.Help.Ansi;

/** Prints how two are connected, in the words that the page of connections has for it. */
final class ConnectionPrinter {

  private final PrintStream out;
  private final Words.In words;
  private final Sentences sentences;

  ConnectionPrinter(PrintStream out, String language) {
    this.out = out;
    this.words = Words.load("connections").in(language);
    this.sentences = new Sentences(language);
  }

  void print(ConnectionAnswer answer) {
    String met = answer.limits().met();
    if (met != null) {
      out.println(words.get("limit", words.get("met-" + met)));
    }
    if (!answer.connected()) {
      printApart(answer);
    }
    int number = 0;
    for (Path path : answer.paths()) {
      print(++number, path);
    }
  }

  private void printApart(ConnectionAnswer answer) {
    String two =
        words.get(
            "titleFor",
            ConnectionAnswer.names(answer.allFrom()),
            ConnectionAnswer.names(answer.allTo()));
    String said = words.get("notConnected", answer.limits().maxHops());
    out.println(styled("bold", two + ":") + " " + said);
    answer.excluded().reasons().forEach(reason -> out.println("  " + reason));
    printNearest(answer.nearestMiss());
  }

  private void printNearest(@Nullable NearestMiss miss) {
    if (miss != null) {
      out.println("  " + words.get("hidden-" + miss.hiddenBy()));
      miss.path().steps().forEach(this::print);
    }
  }

  private void print(int number, Path path) {
    String length = words.get("steps", path.length());
    String witnesses = words.get("witnesses", path.witnesses());
    out.println(styled("bold", number + ".") + " " + length + " · " + witnesses);
    path.steps().forEach(this::print);
    out.println("     " + styled("faint", score(path.score())));
  }

  private void print(Step step) {
    out.println("   " + sentences.closed(step.sentence()) + mark(step));
    step.evidence().forEach(this::print);
  }

  private void print(Evidence evidence) {
    String place = evidence.document().id() + ":" + evidence.lines();
    out.println("     " + styled("faint", place) + " " + evidence.quote().replaceAll("\\s+", " "));
  }

  /** What is no word of a document, or not sure, in brackets. */
  private String mark(Step step) {
    List<String> marks = new ArrayList<>();
    if (step.basis() != Basis.STATED) {
      marks.add(step.basis() == Basis.DERIVED ? "derived" : "inferred");
    }
    if (step.mayHold() != null) {
      marks.add("mayHold");
    }
    if (step.allowed() != null) {
      marks.add("allowed");
    }
    return marks.stream().map(mark -> " (" + words.get(mark) + ")").collect(Collectors.joining());
  }

  private String score(Scored score) {
    String total = words.get("total") + " " + sentences.figure(score.total()) + " = ";
    return score.parts().entrySet().stream()
        .map(part -> words.get("part-" + part.getKey()) + " " + sentences.figure(part.getValue()))
        .collect(Collectors.joining(" × ", total, ""));
  }

  private static String styled(String style, String text) {
    return Ansi.AUTO.string("@|" + style + " " + text + "|@");
  }
}
