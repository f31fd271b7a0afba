package org.partnergraph.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Numbers of two variants, measured in turns.
 *
 * @param before name of the first variant
 * @param after name of the second
 * @param rounds in order
 */
record Rounds(String before, String after, List<Round> rounds) {

  /** Both variants, one right after the other, by what the numbers say. */
  record Round(Map<String, Double> before, Map<String, Double> after) {
    private double ratio(String name) {
      return after.get(name) / before.get(name);
    }
  }

  /** The medians as a table in Markdown; the ratio is that of a round, as rounds differ. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "| median of %d rounds | %s | %s | ratio | ratio, lowest to highest |%n"
            .formatted(rounds.size(), before, after));
    table.append("| --- | ---: | ---: | ---: | ---: |%n".formatted());
    rounds.get(0).before().keySet().forEach(name -> table.append(line(name)));
    return table.toString();
  }

  private String line(String name) {
    double[] ratios = sorted(round -> round.ratio(name));
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %,.0f | %.2f | %.2f to %.2f |%n",
        name,
        middle(sorted(round -> round.before().get(name))),
        middle(sorted(round -> round.after().get(name))),
        middle(ratios),
        ratios[0],
        ratios[ratios.length - 1]);
  }

  private double[] sorted(ToDoubleFunction<Round> number) {
    return rounds.stream().mapToDouble(number).sorted().toArray();
  }

  private static double middle(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
