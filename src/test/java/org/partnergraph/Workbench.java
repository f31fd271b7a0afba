package org.partnergraph;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnergraph.ingest.Progress;

/** What one guide works on: a server, a folder for its files, and a store for its commands. */
final class Workbench implements AutoCloseable {

  private static final String TOKEN = "secret";

  private final Server server;
  private final Browser browser;
  private final Path folder;
  private final Path store;

  /** What a command printed, and whether it succeeded. */
  record Outcome(String output, boolean succeeded) {}

  Workbench(Path folder) {
    this.folder = folder;
    store = folder.resolve("store");
    server = Server.start(Config.inMemory().withToken(TOKEN), Progress.silent());
    browser = new Browser(server);
  }

  void keep(String name, String text) {
    Block.write(folder.resolve(name), text);
  }

  /** Runs each command of a script. */
  List<Outcome> run(String script) {
    Map<String, String> variables = Map.of("PARTNERGRAPH_TOKEN", TOKEN);
    return ShellLines.of(script, variables).stream().map(this::command).toList();
  }

  /** Rows as CSV, the names of the columns first. */
  Outcome query(String sparql) {
    var answer = browser.get(Browser.sparql(sparql), "Accept", "text/csv");
    return new Outcome(answer.body(), answer.statusCode() == 200);
  }

  private Outcome command(List<String> given) {
    List<String> words =
        given.stream().dropWhile(word -> word.matches("PARTNERGRAPH_\\w+=.*")).toList();
    String program = words.get(0);
    if (program.equals("curl")) {
      return Curl.run(words, folder, browser);
    }
    if (program.equals("./partnergraph")) {
      return partnergraph(words.subList(1, words.size()));
    }
    throw new IllegalArgumentException("no test can run " + words);
  }

  private Outcome partnergraph(List<String> given) {
    List<String> words = new ArrayList<>(given.stream().map(this::local).toList());
    if (words.get(0).equals("serve")) {
      String[] args = words.toArray(String[]::new);
      new Main(System.out, System.err).commands(args).parseArgs(args);
      return new Outcome("", true);
    }
    if (!words.get(0).startsWith("-") && !words.contains("--store")) {
      words.addAll(List.of("--store", store.toString()));
    }
    return inProcess(words.toArray(String[]::new));
  }

  /** A name of a file of this guide as a path; anything else stays. */
  private String local(String word) {
    boolean written = word.matches(".*\\.(gz|nq|zip)");
    return written || Files.exists(folder.resolve(word)) ? folder.resolve(word).toString() : word;
  }

  private Outcome inProcess(String... words) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      int code = new Main(both, both).run(words);
      String text = printed.toString(StandardCharsets.UTF_8);
      return new Outcome(text.replace(folder + "/", ""), code == 0);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
