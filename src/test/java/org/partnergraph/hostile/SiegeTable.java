package org.partnergraph.hostile;

import java.util.Locale;
import java.util.Map;

/** What a siege gave, as tables in Markdown. */
public final class SiegeTable {

  private SiegeTable() {}

  /** Normal questions with and without the attack. */
  public static String normal(Siege.Seen peace, Siege.Seen attack) {
    StringBuilder table =
        new StringBuilder(
            """
            | normal questions | peace: p50, ms | p99, ms | attack: asked | p50, ms | p99, ms | ends |
            | --- | ---: | ---: | ---: | ---: | ---: | --- |
            """);
    attack
        .normal()
        .forEach(
            (kind, tally) -> {
              Tally before = peace.normal().getOrDefault(kind, new Tally());
              table.append(
                  String.format(
                      Locale.ROOT,
                      "| %s | %d | %d | %d | %d | %d | %s |%n",
                      kind,
                      before.millis(50),
                      before.millis(99),
                      tally.all().size(),
                      tally.millis(50),
                      tally.millis(99),
                      ends(tally)));
            });
    return table.toString();
  }

  /** How each hostile request ended. */
  public static String hostile(Siege.Seen attack) {
    StringBuilder table =
        new StringBuilder(
            "| hostile request | sent | slowest, s | ends |\n| --- | ---: | ---: | --- |\n");
    attack
        .hostile()
        .forEach(
            (name, tally) ->
                table.append(
                    String.format(
                        Locale.ROOT,
                        "| %s | %d | %.1f | %s |%n",
                        name,
                        tally.all().size(),
                        tally.millis(100) / 1000.0,
                        ends(tally))));
    return table.toString();
  }

  private static String ends(Tally tally) {
    StringBuilder ends = new StringBuilder();
    for (Map.Entry<String, Integer> end : tally.ends().entrySet()) {
      ends.append(ends.isEmpty() ? "" : ", ").append(end.getKey());
      ends.append(end.getValue() > 1 ? " ×" + end.getValue() : "");
    }
    return ends.toString();
  }
}
