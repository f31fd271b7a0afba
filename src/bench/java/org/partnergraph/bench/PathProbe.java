package org.partnergraph.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.partnergraph.query.PathExecutor;
import org.partnergraph.store.Namespaces;

/**
 * The same pairs by a property path over the same store: yes or no, without the way. In a process
 * of its own, as an overflow can leave the store's caches locked.
 */
final class PathProbe {

  private static final int PAIRS = 2;
  private static final int SECONDS = 30;
  private static final long BIG_STACK = 1L << 30;
  private static final List<String> PROPERTIES =
      List.of(
          "holder",
          "post",
          "postIn",
          "authorityOf",
          "party",
          "place",
          "inFrameworkOf",
          "event",
          "agent");

  private PathProbe() {}

  /** Asks, each way in a process, and tells what came of it. */
  static String table(Path folder, List<Pair> pairs) throws IOException, InterruptedException {
    StringBuilder table = new StringBuilder();
    table.append("| property path, yes or no only | connected | times, seconds |%n".formatted());
    table.append("| --- | --- | --- |%n".formatted());
    for (Kind kind : Kind.values()) {
      table.append(line(folder, kind, pairs));
    }
    return table.toString();
  }

  private static String line(Path folder, Kind kind, List<Pair> pairs)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx4g",
                "-classpath",
                System.getProperty("java.class.path"),
                PathProbe.class.getName(),
                folder.toString(),
                kind.name()));
    pairs.stream().limit(PAIRS).forEach(p -> command.addAll(List.of(p.from(), p.to())));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> answers;
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      answers = output.lines().filter(line -> line.contains(" ")).toList();
    } finally {
      process.waitFor(1, TimeUnit.SECONDS);
      process.destroyForcibly().waitFor();
    }
    return "| %s | %s | %s |%n".formatted(kind.title, word(answers, 0), word(answers, 1));
  }

  private static String word(List<String> answers, int place) {
    return answers.stream().map(line -> line.split(" ")[place]).collect(Collectors.joining(", "));
  }

  /** Who follows the path. */
  private enum Kind {
    ARQ("ARQ, stack as it comes", 0),
    ARQ_BIG_STACK("ARQ, a stack of 1 GiB", BIG_STACK),
    OURS("ARQ with the queue of this service", 0);

    private final String title;
    private final long stack;

    Kind(String title, long stack) {
      this.title = title;
      this.stack = stack;
    }
  }

  /** Takes the store's folder, the kind, and pairs of ids; stops where the stack overflows. */
  public static void main(String[] args) throws InterruptedException {
    Kind kind = Kind.valueOf(args[1]);
    DatasetGraph data = SyntheticStore.storage(Path.of(args[0]));
    data.getContext().set(TDB2.symUnionDefaultGraph, true);
    if (kind == Kind.OURS) {
      PathExecutor.install(data);
    }
    Thread thread = new Thread(null, () -> askAll(data, args), "path", kind.stack);
    thread.start();
    thread.join();
    Runtime.getRuntime().halt(0);
  }

  private static void askAll(DatasetGraph data, String[] args) {
    for (int i = 2; i < args.length; i += 2) {
      long start = System.nanoTime();
      String answer = ask(data, args[i], args[i + 1]);
      System.out.printf(Locale.ROOT, "%s %.1f%n", answer, (System.nanoTime() - start) / 1e9);
      System.out.flush();
      if (answer.equals("overflow")) {
        return;
      }
    }
  }

  private static String ask(DatasetGraph data, String from, String to) {
    try {
      return Txn.calculateRead(data, () -> answer(data, query(from, to)) ? "yes" : "no");
    } catch (StackOverflowError e) {
      return "overflow";
    } catch (QueryCancelledException e) {
      return "timeout";
    }
  }

  private static boolean answer(DatasetGraph data, String query) {
    try (QueryExec execution =
        QueryExec.dataset(data).query(query).timeout(SECONDS, TimeUnit.SECONDS).build()) {
      return execution.ask();
    }
  }

  private static String query(String from, String to) {
    Namespaces names = Namespaces.CANONICAL;
    String path =
        PROPERTIES.stream()
            .map(names::term)
            .flatMap(term -> Stream.of("<" + term + ">", "^<" + term + ">"))
            .collect(Collectors.joining("|"));
    return "ASK { <%s> (%s)+ <%s> }".formatted(names.entity(from), path, names.entity(to));
  }
}
