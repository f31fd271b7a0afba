package org.partnergraph.embed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the twigs around a middle in an order in which the lines between them are short along the
 * wreath, and so cross few of the lines to the middle: blocks and the twigs of a block change
 * places as long as that makes the lines shorter. Of the same twigs it always makes the same order.
 */
final class Untangled {

  private static final int PASSES = 6;

  private final List<Twig.Block> blocks;
  private final List<Tied> ties;
  private final Form form;
  private long cost;

  private Untangled(List<Twig.Block> blocks, List<Tied> ties, Form form) {
    this.blocks = blocks;
    this.ties = ties;
    this.form = form;
    this.cost = cost();
  }

  /**
   * The same tree in another order.
   *
   * @param kept how many of its blocks stay at the beginning
   * @param ties lines between its twigs; others do not matter
   */
  static Twig of(Twig root, int kept, List<Tied> ties, Form form) {
    List<Twig.Block> blocks = new ArrayList<>();
    root.blocks().forEach(b -> blocks.add(new Twig.Block(b.heading(), new ArrayList<>(b.twigs()))));
    List<Tied> across =
        ties.stream()
            .filter(tie -> !tie.touches(root.id()) && !tie.from().equals(tie.to()))
            .toList();
    new Untangled(blocks, across, form).untangle(kept);
    return new Twig(root.id(), root.label(), root.sub(), blocks);
  }

  private void untangle(int kept) {
    boolean better = cost > 0;
    for (int pass = 0; better && pass < PASSES; pass++) {
      better = swaps(blocks, kept, blocks.size());
      for (Twig.Block block : blocks) {
        better |= swaps(block.twigs(), 0, entities(block));
      }
    }
  }

  /** How many of the twigs are things; what stands for the rest of them stays at the end. */
  private static int entities(Twig.Block block) {
    return (int) block.twigs().stream().filter(twig -> !twig.isGroup()).count();
  }

  private boolean swaps(List<?> things, int from, int end) {
    boolean better = false;
    for (int i = from; i < end; i++) {
      for (int j = i + 1; j < end; j++) {
        better |= swap(things, i, j);
      }
    }
    return better;
  }

  private boolean swap(List<?> things, int one, int other) {
    Collections.swap(things, one, other);
    long swapped = cost();
    if (swapped < cost) {
      cost = swapped;
      return true;
    }
    Collections.swap(things, one, other);
    return false;
  }

  private long cost() {
    Map<String, Integer> rows = new HashMap<>();
    blocks.stream()
        .flatMap(block -> block.twigs().stream())
        .flatMap(Twig::all)
        .forEach(twig -> rows.put(twig.id(), rows.size()));
    long sum = 0;
    for (Tied tie : ties) {
      Integer from = rows.get(tie.from().id());
      Integer to = rows.get(tie.to().id());
      if (from != null && to != null) {
        sum += apart(from, to, rows.size());
      }
    }
    return sum;
  }

  private int apart(int from, int to, int all) {
    if (form == Form.NARROW) {
      return Math.abs(from - to);
    }
    int apart = Math.abs(round(from, all) - round(to, all));
    return Math.min(apart, all - apart);
  }

  /** The place of a row on the way round: the right side downwards, the left one upwards. */
  private static int round(int row, int all) {
    int right = (all + 1) / 2;
    return row < right ? row : right + all - 1 - row;
  }
}
