package org.partnergraph.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks a person on a terminal for a decision on each row. The table is written after each, so that
 * nothing is lost if they leave; only the decision and its reason change.
 *
 * @param file the table
 * @param answers what the person types
 * @param out what the person reads
 */
public record Reviewer(Path file, BufferedReader answers, PrintStream out) {

  private static final Map<String, Outcome> KEYS =
      Map.of(
          "m", Outcome.MATCH,
          "c", Outcome.CLOSE,
          "n", Outcome.NO_MATCH,
          "u", Outcome.UNSURE);

  private static final String CHOICE = "[m]atch  [c]lose  [n]o match  [u]nsure  [s]kip  [q]uit > ";

  /**
   * Goes through the rows.
   *
   * @param all whether rows that have a decision are asked for too
   * @return how many decisions were made
   * @throws IOException if the table cannot be written
   */
  public int run(boolean all) throws IOException {
    TableFile table = ReviewTable.file(file);
    List<ReviewTable.Line> lines = ReviewTable.lines(table);
    int decided = 0;
    for (int i = 0; i < lines.size(); i++) {
      Row row = lines.get(i).row();
      if (!all && !row.decision().isBlank()) {
        continue;
      }
      show(row, i + 1, lines.size());
      String key = key();
      if (key.equals("q")) {
        break;
      }
      Outcome outcome = KEYS.get(key);
      if (outcome != null) {
        table = decided(table, i, outcome);
        table.write();
        decided++;
      }
    }
    return decided;
  }

  /** Asks for the reason only where the table has room for it. */
  private TableFile decided(TableFile table, int record, Outcome outcome) throws IOException {
    boolean room = table.header().contains("reason");
    String reason = room ? asked("why? (may be empty) > ") : "";
    return table.with(
        record,
        List.of("decision", "reason"),
        List.of(outcome.code(), ReviewTable.safe(reason, ReviewTable.isTabs(file))));
  }

  private void show(Row row, int number, int of) {
    out.printf("%n%d/%d  %s (%s, %s)%n", number, of, row.name(), row.entity(), row.type());
    out.printf("     %s  %s%n", row.item(), row.itemName());
    line(row.description());
    String points = row.score().isBlank() ? "" : row.score() + " of 100 points: ";
    line(points + row.why());
    line(row.match().isEmpty() ? "" : "the matcher would take it by itself");
    line(row.judged().isEmpty() ? "" : "before: " + row.judged());
    line("https://www.wikidata.org/wiki/" + row.item());
  }

  private void line(String text) {
    if (!text.isBlank()) {
      out.println("     " + text);
    }
  }

  private String key() throws IOException {
    while (true) {
      String key = asked(CHOICE).toLowerCase(Locale.ROOT);
      if (KEYS.containsKey(key) || key.equals("s") || key.equals("q")) {
        return key;
      }
      out.println("one of m, c, n, u, s, q");
    }
  }

  /** What is typed; the end of the input is as q. */
  private String asked(String prompt) throws IOException {
    out.print(prompt);
    out.flush();
    String line = answers.readLine();
    if (line == null) {
      out.println();
      return prompt.equals(CHOICE) ? "q" : "";
    }
    return line.strip();
  }
}
