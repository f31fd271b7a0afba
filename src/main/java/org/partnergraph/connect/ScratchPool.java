package org.partnergraph.connect;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;

/** Lends working space to searches; keeps as many as ever ran at once. */
final class ScratchPool {

  private final int nodes;
  private final ConcurrentLinkedDeque<Scratch> free = new ConcurrentLinkedDeque<>();

  ScratchPool(int nodes) {
    this.nodes = nodes;
  }

  <T> T lend(Function<Scratch, T> work) {
    Scratch taken = free.pollFirst();
    Scratch scratch = taken == null ? new Scratch(nodes) : taken;
    T result = work.apply(scratch);
    free.addFirst(scratch);
    return result;
  }
}
