package org.partnergraph.operate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A process that takes memory until its guard ends what takes it, three times. */
final class FullHeap {

  private static final int TIMES = 3;
  private static final int PIECE = 256 * 1024;

  private FullHeap() {}

  /** Prints {@code relieved} each time; dies where nobody relieves it. */
  public static void main(String[] args) throws InterruptedException {
    List<byte[]> held = Collections.synchronizedList(new ArrayList<>());
    try (MemoryGuard guard = MemoryGuard.watch(() -> relieve(held))) {
      for (int i = 0; i < TIMES; i++) {
        fill(held);
      }
    }
  }

  private static void fill(List<byte[]> held) throws InterruptedException {
    int before;
    do {
      before = held.size();
      held.add(new byte[PIECE]);
      Thread.sleep(2);
    } while (held.size() > before);
  }

  private static int relieve(List<byte[]> held) {
    int ended = held.size();
    held.clear();
    System.out.println("relieved");
    return ended;
  }
}
