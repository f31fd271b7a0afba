package org.partnergraph;

import java.io.PrintStream;
import java.util.List;

/** Lines of cells under each other, as wide as a terminal shows them. */
record TextTable(List<List<String>> lines) {

  private static final int WIDEST = 60;
  private static final String GAP = "  ";

  /** Flattens and cuts what would break the columns. */
  TextTable {
    lines =
        lines.stream()
            .map(line -> line.stream().map(cell -> CellText.of(cell).cut(WIDEST).text()).toList())
            .toList();
  }

  void print(PrintStream out) {
    int[] widths = new int[lines.isEmpty() ? 0 : lines.get(0).size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], CellText.of(line.get(i)).width());
      }
    }
    lines.forEach(line -> out.println(padded(line, widths)));
  }

  private static String padded(List<String> line, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      int missing = widths[i] - CellText.of(line.get(i)).width();
      text.append(line.get(i)).append(" ".repeat(missing)).append(GAP);
    }
    return text.toString().stripTrailing();
  }
}
