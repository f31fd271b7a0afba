package org.partnergraph.store.remote;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends answers that nobody waits for any more, or that do not go on: a thread that reads from a
 * connection can be told in no other way.
 */
final class Watch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final long GLANCE_MILLIS = 100;

  private final Duration silence;
  private final Map<PatientBody, BooleanSupplier> read = new ConcurrentHashMap<>();
  private final ScheduledExecutorService glances =
      Executors.newSingleThreadScheduledExecutor(Watch::thread);

  /**
   * With its patience.
   *
   * @param silence for which a reader waits at most for the next bytes
   */
  Watch(Duration silence) {
    this.silence = silence;
    glances.scheduleWithFixedDelay(
        this::glance, GLANCE_MILLIS, GLANCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "remote-watch");
    thread.setDaemon(true);
    return thread;
  }

  /** Watches an answer until it is {@link #done}. */
  void begin(PatientBody body, BooleanSupplier ended) {
    read.put(body, ended);
  }

  void done(PatientBody body) {
    read.remove(body);
  }

  private void glance() {
    read.forEach(
        (body, ended) -> {
          if (ended.getAsBoolean() || body.isSilentFor(silence)) {
            end(body);
          }
        });
  }

  private void end(PatientBody body) {
    read.remove(body);
    try {
      body.giveUp();
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
