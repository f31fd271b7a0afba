package org.partnergraph.embed;

import java.util.List;
import java.util.stream.Stream;

/**
 * A node of the tree that a layout places, with what hangs on it.
 *
 * @param id unique in the picture
 * @param label its name
 * @param sub a second, quieter line; empty for none
 * @param blocks of its children
 */
record Twig(String id, String label, String sub, List<Block> blocks) {

  /**
   * Twigs under one heading.
   *
   * @param heading empty for none
   */
  record Block(String heading, List<Twig> twigs) {}

  /** Whether it stands for things that are not shown one by one. */
  boolean isGroup() {
    return id.indexOf(Tree.GROUP) >= 0;
  }

  /** This one and all that hang on it. */
  Stream<Twig> all() {
    return Stream.concat(
        Stream.of(this),
        blocks.stream().flatMap(block -> block.twigs().stream()).flatMap(Twig::all));
  }
}
