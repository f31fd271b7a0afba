package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks divided among two columns of about the same height, in their order: the right one is read
 * first. A block that is higher than what is left of the right column goes on in the left one.
 */
record Sides(List<Row> right, List<Row> left) {

  static Sides of(List<Twig.Block> blocks, double width) {
    List<Row> right = new ArrayList<>();
    List<Row> left = new ArrayList<>();
    double all =
        blocks.stream().mapToDouble(b -> Wreath.height(Row.of(b, 1, width)) + Measures.GAP).sum();
    for (Twig.Block block : blocks) {
      double room = all / 2 - Wreath.height(right);
      double height = Wreath.height(Row.of(block, 1, width));
      if (!left.isEmpty() || room < Measures.ROW * 2) {
        append(left, Row.of(block, 1, width));
      } else if (height <= room + Measures.ROW * 1.5) {
        append(right, Row.of(block, 1, width));
      } else {
        divide(block, room, width, right, left);
      }
    }
    return new Sides(List.copyOf(right), List.copyOf(left));
  }

  private static void divide(
      Twig.Block block, double room, double width, List<Row> right, List<Row> left) {
    int fitting = 0;
    double height = Measures.HEADING;
    while (fitting < block.twigs().size() && height <= room) {
      List<Twig> next = block.twigs().subList(fitting, fitting + 1);
      height += Wreath.height(Row.of(new Twig.Block("", next), 1, width));
      fitting++;
    }
    int cut = fitting >= block.twigs().size() - 1 ? block.twigs().size() : fitting;
    append(right, rows(block, 0, cut, width));
    append(left, rows(block, cut, block.twigs().size(), width));
  }

  private static List<Row> rows(Twig.Block block, int from, int to, double width) {
    return from == to
        ? List.of()
        : Row.of(new Twig.Block(block.heading(), block.twigs().subList(from, to)), 1, width);
  }

  /** Adds rows with some air before them. */
  static void append(List<Row> column, List<Row> more) {
    if (!column.isEmpty() && !more.isEmpty()) {
      column.add(Row.gap(Measures.GAP));
    }
    column.addAll(more);
  }
}
