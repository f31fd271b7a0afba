package org.partnergraph.store.remote;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes answers that nobody waits for any more: a thread that reads from a connection can be told
 * in no other way.
 */
final class Watch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final long GLANCE_MILLIS = 100;

  private final Map<InputStream, BooleanSupplier> read = new ConcurrentHashMap<>();
  private final ScheduledExecutorService glances =
      Executors.newSingleThreadScheduledExecutor(Watch::thread);

  Watch() {
    glances.scheduleWithFixedDelay(
        this::glance, GLANCE_MILLIS, GLANCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "remote-watch");
    thread.setDaemon(true);
    return thread;
  }

  /** Watches an answer until it is {@link #done}. */
  void begin(InputStream body, BooleanSupplier ended) {
    read.put(body, ended);
  }

  void done(InputStream body) {
    read.remove(body);
  }

  private void glance() {
    read.forEach(
        (body, ended) -> {
          if (ended.getAsBoolean()) {
            end(body);
          }
        });
  }

  private void end(InputStream body) {
    read.remove(body);
    try {
      body.close();
    } catch (IOException e) {
      LOG.debug("an answer was broken off", e);
    }
  }

  @Override
  public void close() {
    glances.shutdownNow();
    read.keySet().forEach(this::end);
  }
}
