package org.partnergraph.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Connections that ask without a pause.
 *
 * @param connections kept alive, each with a thread
 * @param warmUp not counted
 * @param measured counted
 */
record Load(int connections, Duration warmUp, Duration measured) {

  /** Answers per second, after the warm-up. */
  double rate(URI address, String path) throws Exception {
    count(address, path, warmUp);
    return count(address, path, measured) / (double) measured.toSeconds();
  }

  private long count(URI address, String path, Duration time) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      long end = System.nanoTime() + time.toNanos();
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        counts.add(threads.submit(until(end, address, path)));
      }
      long total = 0;
      for (Future<Long> count : counts) {
        total += count.get();
      }
      return total;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Callable<Long> until(long end, URI address, String path) {
    return () -> {
      try (KeptConnection connection = new KeptConnection(address, path)) {
        long answers = 0;
        while (System.nanoTime() < end) {
          connection.ask();
          answers++;
        }
        return answers;
      }
    };
  }
}
