package org.partnergraph.bench;

import java.io.IOException;
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

  /** One request. */
  @FunctionalInterface
  interface Asking {
    /** Asks and reads the answer. */
    void on(KeptConnection connection) throws IOException;
  }

  /** Answers per second, after the warm-up. */
  double rate(URI address, String path) throws Exception {
    return rate(address, path, KeptConnection::ask);
  }

  /** The same, asked in another way. */
  double rate(URI address, String path, Asking asking) throws Exception {
    count(address, path, asking, warmUp);
    return count(address, path, asking, measured) / (double) measured.toSeconds();
  }

  private long count(URI address, String path, Asking asking, Duration time) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      long end = System.nanoTime() + time.toNanos();
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        counts.add(threads.submit(until(end, address, path, asking)));
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

  private static Callable<Long> until(long end, URI address, String path, Asking asking) {
    return () -> {
      try (KeptConnection connection = new KeptConnection(address, path)) {
        long answers = 0;
        while (System.nanoTime() < end) {
          asking.on(connection);
          answers++;
        }
        return answers;
      }
    };
  }
}
