package org.partnergraph.sparql;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends connections that send a request, or take an answer, more slowly than any line does. Jetty's
 * own timeout ends those that stand still, and begins anew with each byte.
 */
final class SlowClients extends AbstractLifeCycle implements Connection.Listener {

  private static final Logger LOG = LoggerFactory.getLogger(SlowClients.class);
  private static final Duration WINDOW = Duration.ofSeconds(5);

  /** In each of two windows, one after the other. */
  private static final long LEAST_BYTES = 500 * WINDOW.toSeconds();

  private final Scheduler scheduler;
  private final Map<Connection, State> seen = new ConcurrentHashMap<>();

  SlowClients(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * A connection as it was when it was last looked at.
   *
   * @param slow for how many windows it had been too slow
   */
  private record State(long in, long out, long asked, long answered, int slow) {

    static State of(Connection connection, int slow) {
      return new State(
          connection.getBytesIn(),
          connection.getBytesOut(),
          connection.getMessagesIn(),
          connection.getMessagesOut(),
          slow);
    }

    /** Some bytes came, but few, and no request was complete. */
    boolean trickledIn(Connection now) {
      long bytes = now.getBytesIn() - in;
      return bytes > 0 && bytes < LEAST_BYTES && now.getMessagesOut() == answered;
    }

    /** An answer is stuck at the client, who takes few bytes of it. */
    boolean trickledOut(Connection now) {
      return now.getBytesOut() - out < LEAST_BYTES
          && now.getMessagesOut() == answered
          && now.getEndPoint() instanceof AbstractEndPoint end
          && end.getWriteFlusher().isPending();
    }
  }

  @Override
  protected void doStart() {
    again();
  }

  private void again() {
    scheduler.schedule(this::look, WINDOW.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (isRunning()) {
      seen.replaceAll(SlowClients::looked);
      again();
    }
  }

  private static State looked(Connection connection, State before) {
    boolean slow = before.trickledIn(connection) || before.trickledOut(connection);
    State now = State.of(connection, slow ? before.slow() + 1 : 0);
    if (now.slow() >= 2) {
      LOG.debug("{} is too slow", connection);
      connection.getEndPoint().close();
    }
    return now;
  }

  @Override
  public void onOpened(Connection connection) {
    seen.put(connection, State.of(connection, 0));
  }

  @Override
  public void onClosed(Connection connection) {
    seen.remove(connection);
  }
}
